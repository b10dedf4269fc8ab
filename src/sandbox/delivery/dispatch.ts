import type { Parts } from '../parts';
import type { Trace } from '../protocol';
import type { Parcel, Receipt } from './line';

/** Hands the app what a person did, and notes it for the inspector. */
export async function dispatch(
  { line, traces, clock }: Parts,
  kind: Trace['kind'],
  name: string,
  parcel: Parcel,
): Promise<Receipt> {
  const trace = traces.open(clock.now(), kind, name, parcel.payload);
  const receipt = await line.hand(parcel);
  traces.close(
    trace,
    clock.now(),
    receipt.ok,
    receipt.ok ? (receipt.payload ?? null) : { error: receipt.why },
  );
  return receipt;
}
