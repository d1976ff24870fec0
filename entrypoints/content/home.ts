/**
 * Where a document is at home. One without a web address of its own (`about:blank`, `srcdoc`, `blob:`, `data:`) is at home where the
 * page that it stands in is, once that is told.
 */
export class Home {
  readonly #location: Location;
  #told = '';

  constructor(location: Location) {
    this.#location = location;
  }

  /** Has it an address that a page can be known by? */
  get isNamed(): boolean {
    const { protocol } = this.#location;
    return protocol === 'http:' || protocol === 'https:';
  }

  get url(): string {
    return this.isNamed ? this.#location.href : this.#told;
  }

  /** Takes the address of the page around it. */
  tell(url: string): void {
    this.#told = url;
  }
}

/** Can what a window shows be known again? A page by its own address; a frame without one only as the page that it stands in. */
export function isKnowable(view: Window): boolean {
  return new Home(view.location).isNamed || (view !== view.top && view.parent === view.top);
}
