interface ComposedSelection {
  readonly getComposedRanges?: (options: GetComposedRangesOptions) => readonly StaticRange[];
}

/** What is selected, also in these shadow trees (`PageText.roots`); null: nothing, or no words. */
export function selectedRange(document: Document, shadowRoots: readonly ShadowRoot[]): StaticRangeInit | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const composed: ComposedSelection = selection;
  return composed.getComposedRanges?.call(selection, { shadowRoots: [...shadowRoots] })[0] ?? selection.getRangeAt(0);
}
