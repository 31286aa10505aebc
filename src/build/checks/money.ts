// Check: public and private money says which instrument carried it; sales, results and targets have none; debt is not aid.
import type { Check } from '../check.ts';
import { DataError, pathTo } from '../error.ts';

const funding = new Set<string>(['public-funding', 'private-funding', 'mixed-funding']);
const sales = new Set<string>(['turnover', 'cloud-turnover', 'net-result', 'turnover-target']);

export const money: Check = ({ facts, indicators }) =>
  facts.flatMap(({ file, path, item: { indicator, unit, instrument } }) => {
    const error = (message: string, fix: string): DataError[] => [
      new DataError({ file, path: pathTo(path, 'instrument') }, message, fix)
    ];
    const carried = funding.has(indicator) || indicators.get(indicator)?.item.funding === true;
    if (instrument === undefined)
      return carried && unit === 'EUR'
        ? error(
            `${indicator} in euros says which instrument carried it`,
            'add instrument: equity, grant, loan …, or unspecified where the source does not say'
          )
        : [];
    if (unit !== 'EUR') return error(`a value in ${unit} has no instrument`, 'take the instrument away');
    if (sales.has(indicator)) return error(`${indicator} has no instrument`, 'take the instrument away');
    if (indicator === 'public-funding' && instrument === 'bank-debt')
      return error(
        'a bank debt is not public money',
        'use the indicator private-funding, or the instrument that the State used'
      );
    return [];
  });
