import { createContext, useContext } from 'react';
import { plainMeta, type Meta } from './meta.ts';

const MetaContext = createContext<Meta & { reload(): void }>({ ...plainMeta, reload: () => {} });

export const MetaProvider = MetaContext.Provider;

/** The installation's facts; `reload` asks again, after a brand was changed. */
export const useMeta = () => useContext(MetaContext);
