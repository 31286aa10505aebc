// The files that a chart is offered in.
export const match = (param: string): param is 'svg' | 'png' | 'csv' | 'json' =>
  /^(?:svg|png|csv|json)$/.test(param);
