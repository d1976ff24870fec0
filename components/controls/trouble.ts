/** What came of saving: null, or the sentence to show where the person looks. */
export type Trouble = string | null;
