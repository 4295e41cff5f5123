/** What an author may write on a component, from the schema of its props. */
import { allowList, type ComponentName } from '../../../components/allow-list.ts';
import { schemaOf } from '../../report/json-schema.ts';
import { type Field, fieldsOfSchema } from '../fields/tree.ts';

/** The attributes of a component, with what each means; anchors begin with `attribute`. */
export function attributesOf(name: ComponentName): Field[] {
  return fieldsOfSchema(schemaOf(allowList[name].props), ['attribute']);
}
