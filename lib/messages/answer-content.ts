import { isSpanOf } from '../domain/span.ts';
import { COMMANDS, type ContentProtocol } from './protocol.ts';
import { refused } from './failures.ts';
import { listen, type Handlers } from './listen.ts';

type Kind = keyof ContentProtocol;
type Fields = Readonly<Record<string, unknown>>;

/**
 * What each message to a page must look like, by hand: only our own background and pages can send them (`listen` looks at
 * the sender; pages and other extensions cannot), so these guard against a version that differs, not against malice, and
 * spare every page the weight of a schema library.
 */
const LOOKS_RIGHT: Readonly<Record<Kind, (ask: unknown) => boolean>> = {
  'page.state': (ask) => ask === null,
  'page.show': (ask) => isPlace(ask) && typeof ask['pageId'] === 'string' && typeof ask['openCard'] === 'boolean',
  'page.annotate': (ask) =>
    isPlace(ask) && isFields(ask['page']) && isFields(ask['findings']) && Array.isArray(ask['edits']),
  'page.place': (ask) =>
    isFields(ask) &&
    typeof ask['pageId'] === 'string' &&
    typeof ask['id'] === 'string' &&
    (ask['at'] === null || isPlace(ask['at'])),
  'page.command': (ask) =>
    isFields(ask) && COMMANDS.some((command) => command === ask['command']) && isSelected(ask['selected']),
  'page.attention': (ask) => ask === null,
  'page.frames': (ask) => ask === null,
  'frame.reported': (ask) => isFields(ask) && typeof ask['frameId'] === 'number' && isFields(ask['report']),
  'frame.wake': (ask) => ask === null,
  'store.changed': (ask) => isFields(ask) && isFields(ask['settings']) && isTextOrNull(ask['pageId']),
};

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

const isSelected = (value: unknown): boolean =>
  value === null || (isFields(value) && typeof value['words'] === 'string' && isTextOrNull(value['frameUrl']));

/** A span, and the text that it is a span of. */
const isPlace = (value: unknown): value is Fields =>
  isFields(value) && typeof value['text'] === 'string' && isSpanIn(value['text'], value['span']);

function isSpanIn({ length }: string, value: unknown): boolean {
  if (!isFields(value)) return false;
  const { start, end } = value;
  return typeof start === 'number' && typeof end === 'number' && isSpanOf(length, { start, end });
}

/** Answers everything a page is asked, until the signal aborts. Each message is checked first. */
export function answerContent(handlers: Handlers<ContentProtocol>, signal: AbortSignal): void {
  listen(({ kind, ask }, sender) => {
    if (!isKind(kind)) return refused('bad_message', `unknown message ${JSON.stringify(kind.slice(0, 60))}`);
    if (!LOOKS_RIGHT[kind](ask)) return refused('bad_message', `${kind}: not what was expected`);
    // The guard above is the proof that this ask belongs to this kind; the compiler cannot follow it through the table.
    const handler = handlers[kind] as Handlers<Readonly<Record<Kind, { ask: unknown; answer: unknown }>>>[Kind];
    return handler(ask, sender);
  }, signal);
}

const isKind = (kind: string): kind is Kind => Object.hasOwn(LOOKS_RIGHT, kind);
