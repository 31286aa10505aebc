// What the site's OpenAPI description offers: charts with their parameters, tables with theirs, and the formats of both.
import { z } from 'zod';

const parameterSchema = z.object({
  name: z.string(),
  schema: z.looseObject({
    enum: z.array(z.string()).optional(),
    items: z.looseObject({ enum: z.array(z.string()).optional() }).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional()
  })
});
export type ApiParameter = z.infer<typeof parameterSchema>;

const parameterList = z.array(z.union([z.object({ $ref: z.string() }), parameterSchema])).default([]);

const openapiSchema = z.object({
  paths: z.record(
    z.string(),
    z.object({ parameters: parameterList, get: z.object({ parameters: parameterList }) })
  ),
  components: z.object({ parameters: z.record(z.string(), parameterSchema) })
});

export interface Resource {
  /** The slug of a chart, or the name of a table. */
  readonly name: string;
  readonly formats: readonly string[];
  /** Those of the query string, without the version. */
  readonly parameters: readonly ApiParameter[];
}

export interface Api {
  readonly charts: readonly Resource[];
  readonly tables: readonly Resource[];
}

const pathNames = ['lang', 'format', 'v'];

/** Throws where the description has not the form that this reads. */
export const readApi = (json: string): Api => {
  const { paths, components } = openapiSchema.parse(JSON.parse(json));
  const resourcesAt = (path: RegExp): Resource[] =>
    Object.entries(paths).flatMap(([template, { parameters: shared, get }]) => {
      const name = path.exec(template)?.[1];
      if (name === undefined) return [];
      const parameters = [...shared, ...get.parameters].flatMap((parameter) => {
        if ('name' in parameter) return [parameter];
        return components.parameters[parameter.$ref.split('/').at(-1) ?? ''] ?? [];
      });
      return [
        {
          name,
          formats: parameters.find((parameter) => parameter.name === 'format')?.schema.enum ?? [],
          parameters: parameters.filter((parameter) => !pathNames.includes(parameter.name))
        }
      ];
    });
  return {
    charts: resourcesAt(/^\/\{lang\}\/charts\/([\w-]+)\.\{format\}$/),
    tables: resourcesAt(/^\/data\/([\w-]+)\.\{format\}$/)
  };
};
