// The import law of docs/ARCHITECTURE.md, as a rule for oxlint. test/house/import-law.test.ts proves that it bites.
import { builtinModules } from 'node:module';
import { posix, relative, resolve, sep } from 'node:path';

/** The features of server/, in the direction of the law: a feature knows the ones on lower lines only. */
const FEATURES = [
  ['accounts'],
  ['catalogue'],
  ['brands', 'profiles'],
  ['sheets', 'comments', 'freshness', 'schedule'],
  ['site', 'packs', 'exchange', 'guests', 'worklist'],
];
const rank = new Map(FEATURES.flatMap((names, index) => names.map((name) => [name, index])));

/** What every feature may use. */
const GROUND = ['http', 'config', 'access', 'database', 'audit', 'jobs', 'live', 'notices'];

/** What the ground itself stands on. `access` takes only the errors from http, and http only who is asking. */
const GROUND_USES = {
  config: [],
  access: ['http'],
  http: ['config', 'access'],
  database: ['http', 'config'],
  audit: ['http', 'config', 'access', 'database'],
  jobs: ['http', 'config', 'access', 'database'],
  live: ['http', 'config', 'access', 'database'],
  notices: ['http', 'config', 'access', 'database', 'jobs', 'live'],
};

/** @param {string} path relative to the project, with slashes */
function placeOf(path) {
  const [top = '', area = ''] = path.split('/');
  if (top === 'server' && !posix.extname(area)) return { top, area };
  return { top, area: top === 'templates' && !posix.extname(area) ? area : '' };
}

const isDoor = (path) => /\.service\.ts$|\/index\.ts$/.test(path);
const isModule = (path) => path.endsWith('.module.ts');
const packageOf = (source) => source.split('/', source.startsWith('@') ? 2 : 1).join('/');
const isBuiltin = (source) => source.startsWith('node:') || builtinModules.includes(source);

/** @returns {string | null} what is wrong with a file of server/`area` that imports `target` */
function serverFault(file, area, target) {
  const to = placeOf(target);
  if (to.top === 'templates')
    return GROUND.slice(0, 2).includes(area) ? `server/${area} knows nothing of careers` : null;
  if (to.top !== 'server') return `the server may not import ${to.top}`;
  if (area === to.area || area === '' || area === 'build') return null;
  if (to.area === '') return `only the server's own entry files import ${target}`;
  // The demo is made the way people would make it, through the features' services.
  if (file.startsWith('server/database/demo/')) return null;
  if (area in GROUND_USES) {
    return GROUND_USES[area].includes(to.area)
      ? null
      : `server/${area} may not import server/${to.area}`;
  }
  if (GROUND.includes(to.area)) return null;
  if (!rank.has(area)) return `server/${area} is not in the import law yet`;
  if (!(rank.get(to.area) < rank.get(area)))
    return `server/${area} may not import server/${to.area}`;
  if (isDoor(target) || (isModule(target) && isModule(file))) return null;
  return `another feature is used through its service, not through ${target}`;
}

/** The folder of a sheet design; what lies beside the folders is for all of them. */
const designOf = (path) => (path.split('/').length > 3 ? path.split('/')[2] : null);

function templatesFault(file, area, target) {
  const to = placeOf(target);
  if (to.top !== 'templates') return `templates may not import ${to.top}`;
  if (area === to.area) {
    return area === 'sheets' && designOf(target) && designOf(file) !== designOf(target)
      ? 'a sheet design may not import another'
      : null;
  }
  if (area === 'profile') return 'templates/profile imports zod and nothing else';
  if (to.area === 'sheets' && area !== '') return 'only the registry imports sheet designs';
  return null;
}

function relativeFault(file, target) {
  if (target.startsWith('dist/'))
    return file === 'server/start.mjs' ? null : 'what is built is run, not imported';
  const { top, area } = placeOf(file);
  if (top === 'test') return null;
  if (placeOf(target).top === 'test') return 'nobody imports test';
  if (top === 'server') return serverFault(file, area, target);
  if (top === 'templates') return templatesFault(file, area, target);
  if (top === 'admin' && placeOf(target).top === 'server')
    return 'the admin speaks HTTP with the server';
  return null;
}

function packageFault(file, source, typeOnly) {
  const { top, area } = placeOf(file);
  const name = packageOf(source);
  if (top === 'admin') return isBuiltin(source) ? 'the admin runs in a browser' : null;
  if (top !== 'templates') return null;
  if (area === 'profile')
    return name === 'zod' ? null : 'templates/profile imports zod and nothing else';
  if (name === 'zod' || (name === 'pdfmake' && typeOnly)) return null;
  return 'templates are pure: no file system, no network, no framework';
}

/**
 * @param {string} file the importing file, relative to the project, with slashes
 * @param {string} source as written in the import
 * @param {boolean} typeOnly gone when the program runs
 * @returns {string | null} the law that it breaks
 */
export function faultOf(file, source, typeOnly) {
  if (!source.startsWith('.')) return packageFault(file, source, typeOnly);
  return relativeFault(file, posix.join(posix.dirname(file), source));
}

const rule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(context.cwd, resolve(context.filename)).split(sep).join('/');
    const check = (node) => {
      if (typeof node.source?.value !== 'string') return;
      const typeOnly = node.importKind === 'type' || node.exportKind === 'type';
      const fault = faultOf(file, node.source.value, typeOnly);
      if (fault) context.report({ node, message: `Import law: ${fault}.` });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

export default { meta: { name: 'house' }, rules: { 'import-law': rule } };
