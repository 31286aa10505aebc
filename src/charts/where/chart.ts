// Where are they? A map by department: how many firms, or one mark a firm with its name.
import { groupColumn, organisationColumns } from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { followed } from '../followed.ts';
import { firstKnownGroup, groupRank } from '../group-legend.ts';
import { countsMap } from './counts.ts';
import { params, row } from './data.ts';
import { namesMap } from './names.ts';
import { words } from './words.ts';

const sql = `
SELECT id AS organisation_id, name_fr AS organisation_fr, name_en AS organisation_en, first_group AS comparison_group, main_activity,
  city, department, closed, source_ids
FROM (SELECT organisation_view.*, ${firstKnownGroup('organisation_view.id')} AS first_group FROM organisation_view)
WHERE ${followed} AND (:group = 'all' OR first_group = :group)
ORDER BY department IS NULL, department, ${groupRank('first_group')},
  organisation_fr COLLATE NOCASE, organisation_id`;

export default defineChart({
  row,
  columns: {
    ...organisationColumns,
    comparison_group: groupColumn,
    main_activity: { kind: 'term:activity', label: { fr: 'Activité principale', en: 'Main activity' } },
    city: { kind: 'text', label: { fr: 'Commune', en: 'Town' }, absent: { fr: 'inconnue', en: 'unknown' } },
    department: {
      kind: 'text',
      label: { fr: 'Département', en: 'Department' },
      absent: { fr: 'inconnu', en: 'unknown' }
    },
    closed: { kind: 'date', label: { fr: 'Fin', en: 'End' } },
    source_ids: { kind: 'sources', label: { fr: 'Sources', en: 'Sources' } }
  },
  params,
  query: ({ group }) => ({ sql, values: { group } }),
  plot: (context) => (context.params.show === 'all' ? namesMap(context) : countsMap(context)),
  words
});
