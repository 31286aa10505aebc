// Text as HTML and XML write it, in an element or between double quotes.
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escape = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
