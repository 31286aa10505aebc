// Text of a register without the markup of the form that it was typed in: tags and coded letters out, one space between words, a dot for a lost letter, œ where its byte was misread.

const coded = (code: string): string => {
  const point = Number(code);
  return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
};

/** The mark that stands in files where a letter was lost on the way; some readers of files drop it, so a dot stands for it here. */
export const lost = '\uFFFD';
/** The dot. */
export const lostLetter = '·';

/** Bytes of Windows-1252 taken for Latin-1: 0x9C is œ. A few of them are no letter in either. */
const windows = new TextDecoder('windows-1252');
const misread = (letter: string): string => {
  const read = windows.decode(Uint8Array.of(letter.charCodeAt(0)));
  return read === letter ? lost : read;
};

export const plain = (text: string): string =>
  text
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#(\d{1,7});/g, (_, code: string) => coded(code))
    .replaceAll('&amp;', '&')
    .replaceAll(/[\x80-\x9F]/g, misread)
    .replaceAll(lost, lostLetter)
    .replaceAll(/\s+/g, ' ')
    .trim();
