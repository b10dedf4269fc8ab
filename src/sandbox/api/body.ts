/**
 * The arguments of a request, whatever form they came in: query, form, multipart or JSON.
 * @throws SyntaxError when a JSON body is none
 */
export async function readBody(request: Request): Promise<Record<string, unknown>> {
  const query = request.url.includes('?') ? Object.fromEntries(new URL(request.url).searchParams) : {};
  if (request.method === 'GET') return query;
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) {
    return { ...query, ...Object.fromEntries((await request.formData()) as Iterable<[string, unknown]>) };
  }
  const body = await request.text();
  if (type.startsWith('application/json')) {
    const read: unknown = body === '' ? {} : JSON.parse(body);
    if (typeof read !== 'object' || read === null || Array.isArray(read))
      throw new SyntaxError('not an object');
    return { ...query, ...read };
  }
  return { ...query, ...Object.fromEntries(new URLSearchParams(body)) };
}
