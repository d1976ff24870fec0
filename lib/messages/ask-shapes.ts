import * as v from 'valibot';
import { AnnotationShape, EditShape, NewEvidenceShape, QuoteShape, SubjectShape } from '../shapes/annotation.ts';
import { ArticleTextShape, PageFactsShape } from '../shapes/page.ts';
import { SettingsChangeShape } from '../shapes/settings.ts';
import { articleText, count, fingerprint, identity, instant, line, webAddress, words } from '../shapes/values.ts';
import type { Asked, BackgroundProtocol, Beginning, FrameReport, PageReport } from './protocol.ts';

const nothing = v.null();
const someEdits = v.pipe(v.array(EditShape), v.maxLength(100));

const BeginningShape: v.GenericSchema<unknown, Beginning> = v.pipe(
  v.object({ page: PageFactsShape, text: articleText, subject: SubjectShape, edits: someEdits }),
  v.check(({ page, subject }) => page.id === subject.pageId, 'a subject that stands on its page'),
);

const PageReportShape: v.GenericSchema<unknown, PageReport> = v.variant('state', [
  v.object({
    state: v.literal('silent'),
    reason: v.picklist(['not_article', 'unsupported_language', 'translated', 'site_off', 'site_ask', 'failed']),
    claims: count,
  }),
  v.object({ state: v.literal('read'), page: PageFactsShape, words: count, textHash: fingerprint, claims: count }),
]);

const FrameReportShape: v.GenericSchema<unknown, FrameReport> = v.variant('state', [
  v.object({ state: v.picklist(['waiting', 'nameless', 'silent', 'gone']) }),
  v.object({ state: v.literal('read'), title: line, claims: count }),
]);

const AnalyzeShape: v.GenericSchema<unknown, Asked<BackgroundProtocol, 'page.analyze'>> = v.intersect([
  ArticleTextShape,
  v.object({ language: v.nullable(line) }),
]);

/** What each message to the background must look like. A message without its shape does not compile. */
export const ASK_SHAPES: {
  readonly [K in keyof BackgroundProtocol]: v.GenericSchema<unknown, Asked<BackgroundProtocol, K>>;
} = {
  'page.analyze': AnalyzeShape,
  'page.open': v.object({ page: PageFactsShape, text: articleText }),
  'page.sayOfPages': v.object({
    own: identity,
    other: identity,
    says: v.nullable(v.picklist(['same', 'other'])),
  }),
  'page.report': PageReportShape,
  'page.seen': v.object({ page: PageFactsShape, text: articleText, hidden: articleText, opened: instant }),
  'page.changesRead': v.object({ pageId: identity }),
  'page.allow': v.object({ url: v.pipe(identity, webAddress) }),
  'frame.report': FrameReportShape,
  'frame.wake': nothing,
  'annotation.begin': BeginningShape,
  'annotation.edit': v.object({ id: identity, edit: EditShape }),
  'annotation.place': v.object({ id: identity, page: PageFactsShape, text: articleText, quote: QuoteShape }),
  'annotation.opened': v.object({ id: identity }),
  'annotation.remove': v.object({ id: identity }),
  'annotation.restore': v.object({ annotation: AnnotationShape, instead: v.exactOptional(instant) }),
  'deed.undo': nothing,
  'deed.redo': nothing,
  'draft.put': v.object({
    key: identity,
    value: v.nullable(words),
    annotationId: v.nullable(identity),
    instead: v.nullable(identity),
  }),
  'draft.list': v.object({ owner: identity }),
  'evidence.toLastClaim': v.object({ evidence: NewEvidenceShape }),
  'settings.get': nothing,
  'settings.change': v.object({ change: SettingsChangeShape }),
  'backup.make': nothing,
  'store.touched': nothing,
};
