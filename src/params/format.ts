// The files that a chart is offered in.
export const match = (param: string): param is 'svg' | 'csv' | 'json' => /^(?:svg|csv|json)$/.test(param);
