import * as v from 'valibot';
import type { Settings } from '../domain/settings.ts';
import { ASK_SHAPES } from './ask-shapes.ts';
import { refused } from './failures.ts';
import { listen, type Handlers, type Sender } from './listen.ts';
import type { Asked, BackgroundProtocol, Reply } from './protocol.ts';

type Kind = keyof BackgroundProtocol;

/** Which messages the content script of a page may send. A page that took over its content script gains no more than these. */
const FROM_CONTENT: Readonly<Record<Kind, boolean>> = {
  'page.analyze': true,
  'page.open': true,
  'page.sayOfPages': false,
  'page.report': true,
  'page.seen': true,
  'page.changesRead': false,
  'page.allow': true,
  'frame.report': true,
  'frame.wake': true,
  'annotation.begin': true,
  'annotation.edit': true,
  'annotation.place': true,
  'annotation.opened': true,
  'annotation.remove': true,
  'annotation.restore': true,
  'deed.undo': true,
  'deed.redo': true,
  'draft.put': true,
  'draft.list': true,
  'evidence.toLastClaim': true,
  'settings.get': true,
  'settings.change': true,
  'backup.make': false,
  'store.touched': false,
};

/** What a key on a page may set. Everything else, what is kept of the reader above all, is decided on our own pages only. */
const SET_BY_PAGES: ReadonlySet<string> = new Set(['marksOn'] satisfies (keyof Settings)[]);

/** Answers everything the background is asked, each message checked first against its shape and its sender. */
export function answerBackground(handlers: Handlers<BackgroundProtocol>, signal: AbortSignal | null = null): void {
  listen(({ kind, ask }, sender) => {
    if (!isKind(kind)) return refused('bad_message', `unknown message ${JSON.stringify(kind.slice(0, 60))}`);
    return answerOne(handlers, kind, { ask, sender });
  }, signal);
}

const isKind = (kind: string): kind is Kind => Object.hasOwn(FROM_CONTENT, kind);

async function answerOne<K extends Kind>(
  handlers: Handlers<BackgroundProtocol>,
  kind: K,
  { ask, sender }: { readonly ask: unknown; readonly sender: Sender },
): Promise<Reply<unknown>> {
  if (sender.world === 'content' && !mayAsk(kind, ask)) return refused('bad_message', `${kind} is for our own pages`);
  const shape: v.GenericSchema<unknown, Asked<BackgroundProtocol, K>> = ASK_SHAPES[kind];
  const checked = v.safeParse(shape, ask, { abortEarly: true });
  if (!checked.success) return refused('bad_message', sayIssue(kind, checked.issues[0]));
  return handlers[kind](checked.output, sender);
}

const mayAsk = (kind: Kind, ask: unknown): boolean =>
  FROM_CONTENT[kind] && !(kind === 'settings.change' && touchesMore(ask));

function touchesMore(ask: unknown): boolean {
  const change = typeof ask === 'object' && ask !== null && 'change' in ask ? ask.change : null;
  return typeof change === 'object' && change !== null && Object.keys(change).some((key) => !SET_BY_PAGES.has(key));
}

const sayIssue = (kind: Kind, issue: v.BaseIssue<unknown>): string =>
  `${kind}: ${v.getDotPath(issue) ?? 'ask'}: expected ${issue.expected ?? 'something else'}`.slice(0, 300);
