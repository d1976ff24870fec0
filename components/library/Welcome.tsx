import { pageKeys } from '../controls/keys.ts';

/** The first page after installation: what it does, what it may see, and how to start. */
export const Welcome = () => (
  <section class="welcome" aria-labelledby="welcome-title">
    <h2 id="welcome-title">A pencil in the margin of the news</h2>
    <p>
      Claimlight reads a news article with you. It marks <mark class="claim">claims worth checking</mark>, shows{' '}
      <span class="source">who is given as the source</span> of what, and keeps{' '}
      <mark class="mine">your own verdicts, notes and evidence</mark>, so that they are in their place when you come
      back.
    </p>
    <h3>How to start</h3>
    <ol>
      <li>Open a news article in English. Pages that were open already need a reload.</li>
      <li>Rest the pointer on a mark, or press Alt + C, to see why it is marked and who said it.</li>
      <li>Give it a verdict with the keys 1 to 8, or write a note. Select any words to annotate them.</li>
      <li>Open Claimlight from the toolbar to go through the whole page.</li>
    </ol>
    <h3>What it may see, and what leaves this device</h3>
    <p>
      It may read the pages you open, because it must see an article to mark it. Everything is found on this device.
      Nothing is sent anywhere: there is no account, no server and no counting. What you keep stays in this browser
      until you export or erase it, and nothing is kept from private windows unless you say so.
    </p>
    <h3>What a mark means</h3>
    <p>
      A mark says that a statement is worth a look, and why. It never says whether the statement is right: that is for
      you to judge.
    </p>
    <h3>Keys on a page</h3>
    <dl class="key-list">
      {pageKeys().map(([key, deed]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{deed}</dd>
        </div>
      ))}
    </dl>
  </section>
);
