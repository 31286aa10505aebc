// The pages of a long list as a component shows them: plain data.

export interface PagingView {
  readonly page: number;
  /** The number of the last page: 1 where the list has one page. */
  readonly last: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** The first, the last and those around the one shown, in order. */
  readonly pages: readonly { readonly page: number; readonly href: string }[];
}
