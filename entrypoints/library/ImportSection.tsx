import { ImportPanel } from '../../components/library/ImportPanel.tsx';
import { say } from '../../lib/words/say.ts';
import type { useImporting } from './importing.ts';

interface ImportSectionProps {
  readonly importing: ReturnType<typeof useImporting>;
  readonly onSearch: (query: string) => void;
}

/** Looks through a file, says what would come of it, and brings it in once that was confirmed. */
export const ImportSection = ({ importing, onSearch }: ImportSectionProps) => (
  <section>
    <h2>{say('library_section_import')}</h2>
    <ImportPanel {...importing} onSearch={onSearch} />
  </section>
);
