/** Words of a PDF in the browser's own viewer, where none of our scripts may run. Chromium's menus no program sees. */
import { expect, test } from 'vitest';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { marked } from './harness/page.ts';
import { judgeFirst, openPopup } from './harness/popup.ts';
import { SAMPLE, SAMPLE_URL, useSession } from './harness/session.ts';
import { until } from './harness/until.ts';

const session = useSession();
const PDF_URL = 'http://audit.test/report.pdf';
const WORDS = 'The tunnel was dry in March.';

/** The least that a viewer shows words of. */
function pdfOf(words: string): string {
  const drawn = `BT /F1 24 Tf 60 700 Td (${words}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ].map((body, nth) => `${nth + 1} 0 obj\n${body}\nendobj\n`);
  return `%PDF-1.4\n${objects.join('')}trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n`;
}

test('they are added as evidence to the claim in hand, with the address of the PDF', async () => {
  const { browser, site } = session;
  site.serve(SAMPLE_URL, { body: SAMPLE });
  site.serve(PDF_URL, { body: pdfOf(WORDS), type: 'application/pdf' });
  const article = await browser.open(SAMPLE_URL);
  await marked(article);
  const popup = await openPopup(browser, article);
  await judgeFirst(popup, { digit: '3', verdict: 'mixed' });
  await popup.close();

  if (article.chooseInMenu === null) return;
  const tab = await browser.open(PDF_URL);
  const at = await until('the words to be drawn and selected', () =>
    tab.evaluate((words) => {
      const line = [...document.querySelectorAll('.textLayer span')].find((span) => span.textContent === words);
      if (!line) return null;
      getSelection()?.selectAllChildren(line);
      const { left, top, width, height } = line.getBoundingClientRect();
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    }, WORDS),
  );
  await tab.chooseInMenu?.(at.x, at.y, 'selection_as_evidence');
  const evidence = async () => {
    const rows = (await browser.rows('annotations')) as readonly { readonly annotation: Annotation }[];
    return rows[0]?.annotation.evidence;
  };
  await expect.poll(evidence).toMatchObject([{ quote: WORDS, url: PDF_URL, stance: 'context' }]);
});
