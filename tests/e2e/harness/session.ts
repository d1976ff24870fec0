import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { ROOT } from '../../../tools/run.ts';
import { type Browser, type BrowserName, launch } from './browser.ts';
import { type Site, startSite } from './site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly browser: BrowserName;
  }
}

export interface Session {
  readonly browser: Browser;
  readonly site: Site;
}

/** One browser and its network for the tests of a file. Read its parts inside tests only. */
export function useSession(): Session {
  let browser: Browser | undefined;
  let site: Site | undefined;
  beforeAll(async () => {
    site = await startSite();
    browser = await launch(inject('browser'), { proxyPort: site.port });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    get browser() {
      if (browser === undefined) throw new Error('The browser is not started yet.');
      return browser;
    },
    get site() {
      if (site === undefined) throw new Error('The site is not started yet.');
      return site;
    },
  };
}

/** The article that `npm start` opens. */
export const SAMPLE = readFileSync(join(ROOT, 'tools', 'sample', 'index.html'), 'utf8');
/** The same text as another article: under one headline it would be one page, at whatever address. */
export const sampleAs = (name: string): string => SAMPLE.replaceAll('audit finds', `audit finds (${name})`);
export const SAMPLE_URL = 'http://courier.test/harbour-tunnel';
