/**
 * A page that nobody sees. Chrome's service worker may not make an address for a file in memory; a page may, and holds the file
 * until it was saved. Of the browser it knows nothing but messages, and answers only the background: a tab has no say here.
 */
import { browser } from 'wxt/browser';
import { openStore } from '../../lib/store/open.ts';
import { GATHER, gatherBackup } from './gather.ts';

browser.runtime.onMessage.addListener((message: unknown, sender) =>
  message === GATHER && sender.id === browser.runtime.id && !sender.tab ? gatherBackup(openStore()) : undefined,
);
