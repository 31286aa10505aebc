// Where errors are reported (`REPORT`): a setting of whoever runs the site.
import type { ReportTarget } from '#lib/view.ts';

/**
 * Returns the form or the mail address that the setting names; undefined where it is empty. Throws an Error of one line where
 * it is neither.
 */
export const reportTarget = (setting = process.env['REPORT'] ?? ''): ReportTarget | undefined => {
  const text = setting.trim();
  if (text === '') return undefined;
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return { kind: 'form', address: text };
  const address = text.replace(/^mailto:/, '');
  if (/^[^\s@<>"]+@[^\s@<>"]+$/.test(address)) return { kind: 'mail', address };
  throw new Error(
    `REPORT is "${text}", which is neither the https:// address of a form nor a mail address. Give one of them, or leave it out: pages then say where else to write.`
  );
};
