import { isWebAddress } from '../../components/controls/address.ts';
import { done } from '../../lib/messages/failures.ts';
import type { Command, Reply, Selected } from '../../lib/messages/protocol.ts';
import type { Span } from '../../lib/domain/span.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import type { Mark } from '../../lib/page/marks.ts';
import type { Box } from '../../lib/page/point.ts';
import { boxOf } from '../../lib/page/scroll.ts';
import { selectedRange } from '../../lib/page/selection.ts';
import type { Cards } from './cards.ts';
import type { Desk } from './desk.ts';
import type { Frames } from './frame-count.ts';
import { place } from './keeping.ts';
import type { Session } from './session.ts';
import { say } from '../../lib/words/say.ts';

/** What commands work on. */
export interface Hands {
  readonly document: Document;
  readonly session: Session;
  readonly cards: Cards;
  readonly desk: Desk;
  readonly frames: Frames;
  readonly placing: Placing;
}

/** The annotation that the next words to be annotated are meant for; null: none. */
export interface Placing {
  id: string | null;
}

/** What is selected is told only by a menu. */
type Deed = (hands: Hands, selected: Selected | null) => Reply<null> | Promise<Reply<null>>;

/** One deed a command. What cannot be done is told to the reader here, beside the words: then it counts as answered. */
export const COMMAND_DEEDS: Readonly<Record<Command, Deed>> = {
  next_claim: (hands) => step(hands, 1),
  previous_claim: (hands) => step(hands, -1),
  open_card: openCurrent,
  toggle_marks: async ({ session }) => {
    const reply = await askBackground('settings.change', { change: { marksOn: !session.settings.marksOn } });
    return reply.ok ? done(null) : reply;
  },
  read_page: readPage,
  annotate_selection: annotateSelection,
  selection_as_evidence: selectionAsEvidence,
};

/** Reads a page of which the reader is asked; its frames were waiting for that. */
async function readPage({ document, session, cards }: Hands): Promise<Reply<null>> {
  const wasShut = session.isShut;
  await session.allow();
  if (session.isShut)
    cards.tell(say('notice_site_off_title'), say('notice_site_off_text'), boxOfSelection(document, null));
  else if (wasShut) void askBackground('frame.wake', null);
  return done(null);
}

const isStop = ({ about }: Mark): boolean => about.kind === 'claim' || about.kind === 'mine';

/** To the next claim from where the keys went last, or else from what is in view. Behind the last comes the first. */
function step({ session, cards, document }: Hands, by: 1 | -1): Reply<null> {
  const stops = session.marks.filter(isStop);
  const { current } = cards;
  const at = current ? stops.findIndex((mark) => mark.start === current.start && mark.end === current.end) : -1;
  const next = at === -1 ? firstFromView(stops, session, document) : (at + by + stops.length) % stops.length;
  const mark = stops[next];
  if (!mark) {
    cards.tell(say('content_no_claim_title'), whyNone(session), boxOfSelection(document, null));
    return done(null);
  }
  const wasOpen = cards.isOpen;
  cards.close();
  cards.goTo(mark);
  if (wasOpen) cards.open(mark, 'keyboard');
  return done(null);
}

function whyNone({ read, settings }: Session): string {
  if (!settings.marksOn) return say('content_marks_off');
  if (!settings.layers.claims) return say('content_claims_off');
  return say(read ? 'content_nothing_marked' : 'content_nothing_read');
}

/** The first mark that begins in view or below it; the first of all where none does. */
function firstFromView(stops: readonly Mark[], session: Session, document: Document): number {
  const at = stops.findIndex((mark) => (boxOf(document, session.rangesOf(mark))?.top ?? -1) >= 0);
  return Math.max(0, at);
}

function openCurrent(hands: Hands): Reply<null> {
  const { session, cards } = hands;
  const { current } = cards;
  const here = current && session.marks.find((mark) => mark.start === current.start && mark.end === current.end);
  if (here) {
    cards.goTo(here);
    cards.open(here, 'keyboard');
    return done(null);
  }
  const moved = step(hands, 1);
  return cards.isOpen ? moved : openCurrent(hands);
}

/** A card for the selected words, if they are part of the article. */
async function annotateSelection(hands: Hands, selected: Selected | null): Promise<Reply<null>> {
  const { document, session, cards, placing } = hands;
  const range = isInFrame(selected) ? null : selectedRange(document, rootsOf(session));
  const span = range && session.read?.article.spanOf(range);
  if (range && span && session.rangesOf(span).length > 0) {
    if (placing.id !== null) return placeHere(hands, placing.id, { span, range });
    const known = session.marks.find((mark) => isStop(mark) && mark.start === span.start && mark.end === span.end);
    if (known) cards.open(known, 'keyboard');
    else cards.openWords(span, 'keyboard');
    return done(null);
  }
  const why = isInFrame(selected) ? 'content_in_frame' : session.read ? 'content_not_in_article' : 'content_no_article';
  cards.tell(say('content_not_annotated_title'), say(why), boxOfSelection(document, range));
  return done(null);
}

/** Puts an annotation whose words are gone on the selected ones. */
async function placeHere(
  { document, session, cards, desk, placing }: Hands,
  id: string,
  { span, range }: { readonly span: Span; readonly range: StaticRangeInit },
): Promise<Reply<null>> {
  const before = session.read?.placed.find(({ annotation }) => annotation.id === id)?.annotation ?? null;
  const box = boxOfSelection(document, range);
  const reply = await place(session, id, span);
  if (!reply.ok) {
    cards.tell(say('content_not_put_title'), desk.sentenceOf(reply), box);
    return done(null);
  }
  placing.id = null;
  const text = say('content_put_text', { words: shorten(before?.quote.exact ?? reply.value.quote.exact) });
  cards.tellDone({ title: say('content_put_title'), text }, { before, after: reply.value }, box);
  return done(null);
}

/** The selected words as evidence for the claim touched last, on whatever page: an article or not. */
async function selectionAsEvidence(hands: Hands, selected: Selected | null): Promise<Reply<null>> {
  const { document, session, cards, desk } = hands;
  const range = isInFrame(selected) ? null : selectedRange(document, rootsOf(session));
  const words = range ? document.getSelection()?.toString() : selected?.words;
  const quote = words?.trim().slice(0, LONGEST_QUOTE) ?? '';
  if (quote === '') {
    cards.tell(
      say('content_nothing_selected_title'),
      say('content_nothing_selected_text'),
      boxOfSelection(document, null),
    );
    return done(null);
  }
  const reply = await desk.addEvidence({ quote, ...placeOf(hands, selected) });
  const box = boxOfSelection(document, range);
  if (!reply.ok) {
    cards.tell(
      say('content_not_added_title'),
      reply.failure === 'not_found' ? say('content_no_claim_yet') : desk.sentenceOf(reply),
      box,
    );
    return done(null);
  }
  const text = say('content_added_text', { words: shorten(reply.value.after.quote.exact) });
  cards.tellDone({ title: say('content_added_title'), text }, reply.value, box);
  return done(null);
}

const isInFrame = (selected: Selected | null): boolean => typeof selected?.frameUrl === 'string';

/** Where selected words stand: in this page, or in a page of its own within it. */
function placeOf({ document, session }: Hands, selected: Selected | null) {
  const frame = selected?.frameUrl ?? '';
  if (isWebAddress(frame)) return { url: frame, title: new URL(frame).hostname, publisher: null };
  const page = session.pageFacts();
  return {
    url: page?.url ?? document.location.href.split('#')[0] ?? '',
    title: (page?.title ?? document.title).slice(0, 500),
    publisher: page?.publisher ?? null,
  };
}

/** Code units of a quote taken as evidence. */
const LONGEST_QUOTE = 5_000;

const shorten = (text: string): string => (text.length <= 120 ? text : `${text.slice(0, 119).trimEnd()}…`);

/** The shadow trees that the article stands in: what is selected there is told to nobody who does not name them. */
const rootsOf = ({ read }: Session): readonly ShadowRoot[] => read?.article.roots ?? [];

/** Where the selection stands; without one, the middle of the upper half of the screen. */
function boxOfSelection(document: Document, range: StaticRangeInit | null): Box {
  const box = range && boxOf(document, [range]);
  const { clientWidth } = document.documentElement;
  return box ?? { left: clientWidth / 2 - 192, right: clientWidth / 2 + 192, top: 48, bottom: 64 };
}
