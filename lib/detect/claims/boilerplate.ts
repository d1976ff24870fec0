import type { Block } from '../../domain/page.ts';

// "Read more: …", "ALSO READ", "Watch: …", "Photo: …": a teaser or a credit, whatever follows.
const OPENING =
  /^[\s>*•\-–—|([]*(?:(?:read|see|learn|find out|view|show) (?:more|also|next|all|full|the full|here)\b|also (?:read|see|watch)\b|related(?: (?:stories|articles|news|links|topics|coverage|content))?\s*(?::|$)|more (?:on|from|about) (?:this|the|our)\b.{0,60}$|(?:watch|listen|photos?|pictures?|images?|video|file photo|photo credits?|image credits?|credits?|sources?|tags?|topics?|filed under|keywords?|categories|copyright|editor's note|disclaimer|advertisement|sponsored)\s*:|advertisement\s*$|skip to|share (?:this|on|via|article)|follow (?:us|@|on)|subscribe|sign (?:up|in)\b|log in|click (?:here|to|on)|join (?:us|our|the conversation)|download (?:our|the) app|(?:get|receive) (?:our|the|all the|your) .{0,40}(?:newsletter|inbox|alerts)|donate\b|support (?:us|our (?:work|journalism))|all rights reserved|©|\(c\)\s*\d{4}|this (?:article|story|post|content) (?:was|is|has been|originally|first)\b.{0,60}(?:published|appeared|updated|republished|provided|produced)|have (?:a|an) (?:tip|story|opinion)|be a reporter|write to us|contact us|leave a comment|comments?\s*(?:\(\d+\))?$|do not miss the chance|don't miss|terms (?:of|and)|privacy policy|cookies?\b.{0,40}(?:policy|settings|accept)|accept (?:all )?cookies|editorial team\s*$)/i;

// A newsletter box says several of these in one block.
const NOTICES =
  /\b(?:newsletters?|subscribe|sign up|follow us|our (?:youtube|facebook|twitter|instagram|telegram|whatsapp|app|website|channel|podcast)|app ?store|google ?play|push notifications?|unsubscribe|inbox|all rights reserved|cookie|privacy policy|terms of (?:use|service)|click here|social media pages|advertis(?:e|ing) with us|support our (?:work|journalism)|reproduced? without permission)\b/gi;

const LONGEST_LOOK = 600;

/**
 * Is a block a teaser, newsletter box, credit or notice, and not the story?
 * "Read more: Minister resigns" is; "She asked readers to subscribe to the view that…" is not.
 * The price: a story about newsletters that names three of these in one short paragraph falls silent there.
 */
export function isBoilerplate(text: string, block: Block): boolean {
  const words = text.slice(block.start, Math.min(block.end, block.start + LONGEST_LOOK));
  if (OPENING.test(words)) return true;
  const notices = new Set((words.match(NOTICES) ?? []).map((found) => found.toLowerCase()));
  return notices.size >= 3 || (notices.size === 2 && words.length < 250);
}
