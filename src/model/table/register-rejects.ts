// The published table of what was left out of the registers or left blank in them, row by row.
import { z } from 'zod';
import { required, nullable } from './column.ts';
import { sourceId } from './shared.ts';
import { defineTable } from './table.ts';

export const registerRejects = defineTable({
  name: 'register-rejects',
  title: { fr: 'Rejets des registres', en: 'Register rejects' },
  description: {
    fr: 'Une ligne par valeur laissée vide, par ligne écartée, ou par nom qui ressemble à celui d’une organisation sans que le SIREN le confirme.',
    en: 'One row a value left blank, a row left out, or a name that resembles an organisation’s without its SIREN to confirm it.'
  },
  key: ['register_id', 'ordinal'],
  references: [
    { column: 'register_id', table: 'registers', key: 'register_id' },
    { column: 'source_id', table: 'sources', key: 'source_id' }
  ],
  indexed: ['reason'],
  row: z.strictObject({
    register_id: required.text({
      fr: ['Registre', 'Registre dont la ligne est tirée ; clé vers registers.'],
      en: ['Register', 'Register that the row is from; key to registers.'],
      example: 'decp'
    }),
    ordinal: required.integer({
      fr: ['Rang', 'Rang dans la liste du registre, à partir de 0.'],
      en: ['Rank', 'Rank in the list of the register, from 0.'],
      example: 0
    }),
    place: required.text({
      fr: ['Endroit', 'Fichier et rang de la ligne, sa référence ou son identifiant.'],
      en: ['Place', 'File and rank of the row, its reference or its identifier.'],
      example: 'data.gouv.fr_aife marches[12]'
    }),
    field: nullable.text({
      fr: ['Champ', 'Champ laissé vide. Vide : toute la ligne est écartée.'],
      en: ['Field', 'Field left blank. Empty: the whole row is left out.'],
      example: 'montant'
    }),
    value: nullable.text({
      fr: ['Valeur trouvée', 'Ce que la source écrit ; jamais le nom d’une personne.'],
      en: ['Value found', 'What the source writes; never the name of a person.'],
      example: '999999999'
    }),
    reason: required.word('reject-reason', {
      fr: ['Motif', 'Pourquoi la valeur est vide ou la ligne écartée.'],
      en: ['Reason', 'Why the value is blank or the row left out.'],
      example: 'placeholder-amount'
    }),
    reason_fr: required.text({
      fr: ['Motif (français)', 'Motif, en français.'],
      en: ['Reason (French)', 'Reason, in French.'],
      example: 'montant factice'
    }),
    reason_en: required.text({
      fr: ['Motif (anglais)', 'Motif, en anglais.'],
      en: ['Reason (English)', 'Reason, in English.'],
      example: 'placeholder amount'
    }),
    source_id: sourceId
  })
});
