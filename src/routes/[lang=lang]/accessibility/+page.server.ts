// The accessibility statement, with what the audit found.
import { auditView } from '#lib/server/accessibility/audit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { lang } }) => ({ audit: auditView(lang) });
