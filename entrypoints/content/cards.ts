import { deedOf } from '../../components/card/keys.ts';
import { isJudgeable, type Topic } from '../../components/card/topic.ts';
import type { Verdict } from '../../lib/domain/annotation.ts';
import type { Begun } from '../../lib/domain/edit.ts';
import { namesOf, type Pointed } from '../../lib/domain/review.ts';
import { isSame, type Span } from '../../lib/domain/span.ts';
import type { Mark } from '../../lib/page/marks.ts';
import { canDraw, type Painter } from '../../lib/page/painter.ts';
import { type Box, boxesOf, isIn, type Point } from '../../lib/page/point.ts';
import { boxOf, showRanges } from '../../lib/page/scroll.ts';
import { type CardDeeds, propsOf } from './card-props.ts';
import { openCard, type ShownCard } from './card-host.tsx';
import type { Desk, Work } from './desk.ts';
import { follow, type Open, type Shown, type Way, workOn } from './opened.ts';
import { markUnder } from './pointing.ts';
import { keptOn, NOWHERE, pointAt } from './reading.ts';
import type { Session } from './session.ts';
import { topicOf } from './topics.ts';
import { say } from '../../lib/words/say.ts';

/** Milliseconds that the pointer may be away before a card leaves. */
const AWAY = 400;

/** What cards stand on. */
export interface CardsParts {
  readonly document: Document;
  readonly session: Session;
  readonly painter: Painter | null;
  readonly desk: Desk;
}

/** The card of a page: at most one, beside the words it is about. */
export class Cards {
  readonly #parts: CardsParts;
  #open: Open | null = null;
  /** The mark that the keys went to last. */
  #current: Pointed | null = null;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  readonly #deeds: CardDeeds = {
    onSaid: (work) => this.#redraw(work),
    onPlaced: (work) => {
      if (this.#open?.work === work) this.#open.isGone = false;
    },
    onPin: () => {
      if (!this.#open) return;
      this.#open.isPinned = !this.#open.isPinned;
      this.#redraw(this.#open.work);
    },
    onClose: () => this.close(),
    onJump: (span) => this.goTo(span),
  };

  constructor(parts: CardsParts) {
    this.#parts = parts;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Opens the card of a mark. */
  open(mark: Mark, way: Way): void {
    const { session } = this.#parts;
    const { read } = session;
    if (!read || (this.#open && isSame(this.#open.work.words.span, mark) && way === 'rest')) return;
    const annotation = 'annotation' in mark.about ? mark.about.annotation : null;
    this.#show({ work: workOn(read, mark, annotation), topic: topicOf(mark.about, read), way });
  }

  /** Opens a card for words that the reader chose. */
  openWords(span: Span, way: Way): void {
    const { read } = this.#parts.session;
    if (read)
      this.#show({ work: workOn(read, span, null), topic: { kind: 'words', names: namesOf(read.findings) }, way });
  }

  /** Tells the reader something, beside a box of the screen. */
  tell(title: string, text: string, beside: Box): void {
    this.#tell({ kind: 'notice', title, text }, { words: NOWHERE, annotation: null, before: [] }, beside);
  }

  /** Tells the reader what was done, and how to take it back. */
  tellDone(notice: { readonly title: string; readonly text: string }, { before, after }: Begun, beside: Box): void {
    this.#tell({ kind: 'notice', ...notice }, { words: NOWHERE, annotation: after, before: [before] }, beside);
  }

  #tell(topic: Topic, work: Work, beside: Box): void {
    this.#show({ work, topic, way: 'click' }, beside);
  }

  /** Scrolls to some words and draws them strongly. */
  goTo(span: Span): void {
    const { document, session } = this.#parts;
    this.#current = session.read && pointAt(session.read, span);
    const ranges = session.rangesOf(span);
    showRanges(document, ranges);
    this.#activate(span);
    const box = boxOf(document, ranges);
    if (box && !canDraw(ranges)) this.tell(say('content_undrawn_title'), say('content_undrawn_text'), box);
  }

  /** The mark that the keys went to last, where it stands now. */
  get current(): Span | null {
    return this.#current && this.#parts.session.placeOf(this.#current);
  }

  /** Keeps what is being typed at once, instead of a moment later. */
  keepTyped(): void {
    this.#open?.card.keepTyped();
  }

  close(): void {
    const open = this.#open;
    if (!open) return;
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
    const hadFocus = open.card.isFocused();
    open.card.keepTyped();
    this.#open = null;
    open.card.remove();
    if (hadFocus && open.cameFrom instanceof HTMLElement) open.cameFrom.focus({ preventScroll: true });
    this.#activate(open.way === 'keyboard' ? this.current : null);
  }

  /** The pointer rests: on a mark its card opens. */
  onRest(point: Point): void {
    if (this.#open && (this.#open.isPinned || this.#open.way !== 'rest' || this.#open.card.isFocused())) return;
    const mark = markUnder(this.#parts.document, this.#parts.session, point);
    if (mark) this.open(mark, 'rest');
  }

  /** The pointer moved: a card that came by resting leaves a while after the pointer left it and its mark. */
  onMove(point: Point, target: EventTarget | null): void {
    const open = this.#open;
    if (!open || open.way !== 'rest' || open.isPinned) return;
    const isNear = target === open.card.host || open.card.isFocused() || this.#isOnMark(open, point);
    if (isNear) {
      clearTimeout(this.#leaving);
      this.#leaving = undefined;
    } else this.#leaving ??= setTimeout(() => this.#leave(), AWAY);
  }

  onClick(point: Point): void {
    const mark = markUnder(this.#parts.document, this.#parts.session, point);
    if (mark) this.open(mark, 'click');
  }

  onPress(target: EventTarget | null): void {
    if (this.#open && target !== this.#open.card.host && !this.#open.isPinned) this.close();
    if (!this.#open) this.#activate(null);
  }

  /** A key was pressed while a card is open and the page has the focus. Answers whether the card took it. */
  press(event: KeyboardEvent): boolean {
    const open = this.#open;
    const deed = open && deedOf(event, isJudgeable(open.topic));
    if (!open || deed === null || deed === 'close') return false;
    // A key that is held down says it once.
    if (event.repeat) return true;
    if (deed === 'note') open.card.focusNote();
    else {
      void this.#judge(open, deed);
    }
    return true;
  }

  async #judge(open: Open, verdict: Verdict): Promise<void> {
    open.trouble = await this.#parts.desk.edit(open.work, { do: 'verdict', verdict, reason: '' });
    this.#redraw(open.work);
  }

  /** Shows in an open card what became of its words, on the page and elsewhere. */
  refresh(): void {
    const open = this.#open;
    const { document, session } = this.#parts;
    const { read, settings } = session;
    if (!read || (!open && !settings.marksOn)) this.#activate(null);
    if (!open || open.topic.kind === 'notice') return;
    if (session.pageFacts()?.id !== open.work.words.page.id) return this.close();
    if (!read) return;
    const hasMoved = follow(open, read, session);
    if (open.isGone && !isJudgeable(open.topic)) return this.close();
    const { work } = open;
    const known = read.placed.find((one) => one.annotation.id === work.annotation?.id);
    const span = open.isGone ? null : work.words.span;
    work.annotation = known?.annotation ?? work.annotation ?? (span && keptOn(read, span));
    open.card.update(this.#cardOf(open));
    const mark = hasMoved && boxOf(document, session.rangesOf(work.words.span));
    if (mark) open.card.follow(mark);
    this.#activate(span);
  }

  #leave(): void {
    this.#leaving = undefined;
    if (this.#open && !this.#open.isPinned && !this.#open.card.isFocused()) this.close();
  }

  #isOnMark({ work, card, isGone }: Open, point: Point): boolean {
    const { document, session } = this.#parts;
    const boxes = isGone ? [] : boxesOf(document, session.rangesOf(work.words.span));
    const { left, right, top, bottom } = card.host.getBoundingClientRect();
    return isIn([...boxes, { left, right, top, bottom }], point, 10);
  }

  #show(shown: Pick<Open, 'work' | 'topic' | 'way'>, beside?: Box): void {
    const { work, topic, way } = shown;
    const { document, session } = this.#parts;
    this.close();
    const { span } = work.words;
    const mark = beside ?? boxOf(document, session.rangesOf(span));
    if (!mark) return;
    const cameFrom = document.activeElement;
    const still = { isPinned: false, trouble: null, isGone: false };
    const card = openCard(document, mark, this.#cardOf({ work, topic, ...still }));
    this.#open = { card, work, topic, way, cameFrom, ...still };
    if (topic.kind !== 'notice') {
      if (way !== 'rest') {
        this.#current = work.words;
        this.#parts.desk.tellOpened(work);
      }
      this.#activate(span);
    }
    if (way === 'keyboard') card.focus();
  }

  #cardOf(shown: Shown): ShownCard {
    const { settings, palette } = this.#parts.session;
    const trouble = shown.trouble ?? (shown.isGone ? say('content_words_gone') : null);
    const props = propsOf({ ...shown, trouble }, this.#parts, this.#deeds);
    const { colours } = settings;
    return { props, colours, theme: settings.theme === 'system' ? palette : settings.theme };
  }

  #redraw(work: Work): void {
    if (this.#open?.work === work) this.#open.card.update(this.#cardOf(this.#open));
  }

  #activate(span: Span | null): void {
    const { painter, session } = this.#parts;
    painter?.activate(span ? session.rangesOf(span) : [], session.palette);
  }
}
