// Reads essential data of public contracts (DECP), in the format of 2018 and in that of 2022, concessions included.
import { ImportError, issuesOf, refuseAll } from '../error.ts';
import type { Read, Reader, Watch } from '../record.ts';
import { textOf } from '../text.ts';
import { contractSchema, type DecpKind, type DecpRecord } from './contract.ts';
import { membersIn, type Member } from './members.ts';

const lists: readonly string[] = ['marche', 'contrat-concession'] satisfies DecpKind[];

const kindOf = ({ format, list, place }: Member, type: string | null | undefined): DecpKind => {
  if (format === '2018') return type === 'Contrat de concession' ? 'contrat-concession' : 'marche';
  if (list === 'marche' || list === 'contrat-concession') return list;
  throw new ImportError(place, `“${list}” is no list of contracts`, `expected lists: ${lists.join(', ')}`);
};

/** Contracts of text that comes in pieces. */
export async function* contractsIn(
  text: AsyncIterable<string>,
  refuse: Watch['refuse'] = refuseAll
): AsyncGenerator<Read<DecpRecord>> {
  for await (const member of membersIn(text)) {
    const { place, format, value } = member;
    const parsed = contractSchema.safeParse(value);
    if (parsed.success)
      yield { place, record: { format, kind: kindOf(member, parsed.data._type), contract: parsed.data } };
    else refuse(place, issuesOf(parsed.error));
  }
}

export const readDecp: Reader<DecpRecord> = (file, { refuse, bytes } = {}) =>
  contractsIn(textOf(file, bytes), refuse);
