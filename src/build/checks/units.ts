// Check: the unit of a fact is one that its indicator allows or, in a market series, that of the series.
import type { Check } from '../check.ts';
import { DataError, pathTo } from '../error.ts';

export const units: Check = ({ facts, indicators, series }) =>
  facts.flatMap((fact) => {
    const { unit, indicator, series: of } = fact.item;
    const allowed =
      of === undefined
        ? indicators.get(indicator)?.item.units
        : series.get(of)?.item && [series.get(of)?.item.unit];
    if (allowed === undefined || allowed.includes(unit)) return [];
    const owner = of === undefined ? `the indicator ${indicator}` : `the series ${of}`;
    return [
      new DataError(
        { file: fact.file, path: pathTo(fact.path, 'unit') },
        `${owner} is not measured in ${unit}`,
        `use ${allowed.join(' or ')}, or correct the ${of === undefined ? 'indicator' : 'series'}`
      )
    ];
  });
