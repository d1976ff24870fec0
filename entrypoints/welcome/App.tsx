import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { KeyRow } from '../../components/controls/keys.ts';
import { type Asking, grantedBy } from '../../components/welcome/granted.ts';
import { practiceArticle } from '../../components/welcome/practice-article.ts';
import type { Practised } from '../../components/welcome/PracticeSection.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import type { Stamp } from '../../lib/domain/edit.ts';
import type { ArticleText } from '../../lib/domain/page.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import { COMMANDS } from '../../lib/messages/protocol.ts';
import { say } from '../../lib/words/say.ts';

/** Asks the detector for the practice article, as a page does for its own. Nothing else of the page is ever asked or kept. */
export const App = () => {
  const article = useMemo(practiceArticle, []);
  const [practised, setPractised] = useState<Practised>({ state: 'reading' });
  const [keys, setKeys] = useState<readonly KeyRow[]>([]);
  const practise = async (): Promise<void> => {
    setPractised({ state: 'reading' });
    setPractised(await practisedOn(article));
  };
  useEffect(() => {
    void practise();
    void keysGiven().then(setKeys);
  }, []);
  const manifest = browser.runtime.getManifest();
  return (
    <Welcome
      article={article}
      practised={practised}
      stamp={stamp}
      onRetry={() => void practise()}
      granted={grantedBy(manifest as Asking)}
      browserName={import.meta.env.FIREFOX ? 'firefox' : 'chrome'}
      hasPanel={'side_panel' in manifest || 'sidebar_action' in manifest}
      keys={keys}
    />
  );
};

async function practisedOn(article: ArticleText): Promise<Practised> {
  const reply = await askBackground('page.analyze', { ...article, language: 'en' });
  if (!reply.ok) return { state: 'failed', trouble: say(`failure_${reply.failure}`) };
  return reply.value.state === 'found'
    ? { state: 'found', findings: reply.value.findings }
    : { state: 'failed', trouble: say('failure_detector_failed') };
}

const stamp = (): Stamp => ({ id: crypto.randomUUID(), at: new Date().toISOString() });

/** The keys as they are set in this browser now: a reader may have changed them, or another extension have taken one. */
async function keysGiven(): Promise<readonly KeyRow[]> {
  // Firefox on Android has no keys to give.
  const commands = (await browser.commands?.getAll()) ?? [];
  const sorted = commands.toSorted((a, b) => rankOf(a.name) - rankOf(b.name));
  return sorted.flatMap(({ description, shortcut }): readonly KeyRow[] =>
    description && shortcut ? [[shortcut.replaceAll('+', ' + '), description]] : [],
  );
}

/** In the order of use; those of others last. */
function rankOf(name: string | undefined): number {
  const at = COMMANDS.findIndex((command) => command === name);
  return at === -1 ? COMMANDS.length : at;
}
