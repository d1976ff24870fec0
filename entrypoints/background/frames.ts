import { askTab, tellTab } from '../../lib/messages/ask.ts';
import { done, refused } from '../../lib/messages/failures.ts';
import type { Handlers, Sender } from '../../lib/messages/listen.ts';
import type { BackgroundProtocol, FrameReport, FrameRights, PageReport, Reply } from '../../lib/messages/protocol.ts';
import { showFramesOnBadge, showOnBadge } from './badge.ts';

/**
 * Carries what frames and the pages around them say to each other: a script in one cannot see the other. The page itself keeps count
 * of its frames, so that nothing is lost when the background is stopped.
 */
export const FRAME_HANDLERS: Pick<Handlers<BackgroundProtocol>, 'frame.report' | 'frame.wake'> = {
  'frame.report': (report, sender) => toPage(report, sender),
  'frame.wake': (_, { tabId }) => {
    if (tabId !== null) tellTab(tabId, 'frame.wake', null);
    return done(null);
  },
};

/** Shows what a page, or a frame of it, reports on the tab's badge. */
export async function showReport(report: PageReport, sender: Sender): Promise<void> {
  if (sender.tabId === null) return;
  if (!sender.frameId) return showOnBadge(sender.tabId, report);
  await toPage(
    report.state === 'read' ? { state: 'read', title: report.page.title, claims: report.claims } : { state: 'silent' },
    sender,
  );
}

/** Tells a page what a frame in it shows, and its badge what that comes to. */
async function toPage(report: FrameReport, { tabId, frameId }: Sender): Promise<Reply<FrameRights>> {
  if (tabId === null || !frameId) return refused('bad_message', 'not from a frame');
  const reply = await askTab(tabId, 'frame.reported', { frameId, report });
  if (reply.ok) await showFramesOnBadge(tabId, reply.value);
  return reply;
}
