// What Kit does with the data of a page: nothing, since no script of the framework reads it.
import type { Transport } from '@sveltejs/kit';

/** Kit writes the data of every page as a script, though `csr` is false, and throws it away: this keeps it from a long walk. */
export const transport: Transport = { unread: { encode: () => true, decode: () => undefined } };
