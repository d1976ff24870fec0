import { browser } from 'wxt/browser';

/** The browser's command that opens the side panel. It has no key of its own. */
export const OPEN_PANEL = 'open_panel';

/** What the browsers call it: a side panel in Chrome, a sidebar in Firefox. On Android there is none. */
interface PanelApis {
  readonly sidePanel?: { open(where: { readonly tabId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}
const apis = (): PanelApis => browser as unknown as PanelApis;

export const canOpenPanel = (): boolean =>
  apis().sidePanel?.open !== undefined || apis().sidebarAction?.open !== undefined;

/**
 * Opens the side panel in the window of a tab. A browser allows it only in the very turn in which a person pressed something: ask
 * nothing else before. Rejects where it does not.
 */
export const openPanel = async (tabId: number): Promise<void> => {
  const { sidePanel, sidebarAction } = apis();
  await (sidePanel ? sidePanel.open({ tabId }) : sidebarAction?.open());
};
