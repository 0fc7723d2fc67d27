import { Details } from "#components/ui/details.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { TextAreaField } from "#components/ui/fields/text-area-field.tsx";
import { TextField } from "#components/ui/fields/text-field.tsx";
import { TypedField } from "#components/ui/fields/typed-field.tsx";
import type { ContentField, ContentGroup, ContentValues } from "#components/visits/held/content-values.ts";
import { Lines } from "#components/visits/held/lines.tsx";
import type { FieldError } from "#lib/access/problem.ts";
import { errorAt } from "#lib/client/form-errors.ts";
import { privacyReminder } from "#lib/text/privacy-reminder.ts";
import { typedKindOf } from "#lib/visits/rules/visit-contents.ts";
import { BesideNow } from "./beside-now.tsx";

type ContentFieldsProps = {
  groups: readonly ContentGroup[];
  values: ContentValues;
  onChange: (field: string, value: string) => void;
  errors: readonly FieldError[];
};

/** What a visit saw, each field with what stands now beside it; what is not opened stays as it is. */
export function ContentFields({ groups, values, onChange, errors }: ContentFieldsProps) {
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="contents" className="flex flex-col gap-2">
      <h2 id="contents">Lessen, gesprekken, stukken en aantekeningen</h2>
      {groups.map(({ title, fields }) => (
        <Details
          key={title}
          summary={title}
          open={fields.some(({ field }) => field in values || errorAt(errors, field))}
        >
          <div className="flex flex-col gap-6 py-2">
            {fields.map((content) => {
              const value = values[content.field] ?? content.now;
              return (
                <BesideNow
                  key={content.field}
                  now={content.now === "" ? <p>Niet ingevuld</p> : <Lines text={nameOf(content)} />}
                  changed={value.trim() !== content.now.trim()}
                >
                  <ContentInput
                    content={content}
                    value={value}
                    onChange={onChange}
                    error={errorAt(errors, content.field)}
                  />
                </BesideNow>
              );
            })}
          </div>
        </Details>
      ))}
    </section>
  );
}

function nameOf({ now, options }: ContentField): string {
  return options.find(({ value }) => value === now)?.label ?? now;
}

type ContentInputProps = Pick<ContentFieldsProps, "onChange"> & {
  content: ContentField;
  value: string;
  error: string | undefined;
};

function ContentInput({ content, value, onChange, error }: ContentInputProps) {
  const { field, label, input, options } = content;
  const common = { id: field, label, value, error, optional: "obvious" as const };
  const onValueChange = (next: string) => onChange(field, next);
  if (input === "choice") return <SelectField {...common} options={options} onValueChange={onValueChange} />;
  const kind = typedKindOf(field);
  if (kind) return <TypedField {...common} kind={kind} onValueChange={onValueChange} />;
  const isFreeText = /\.(group|teacher|code|name)$/.test(field);
  if (input === "line")
    return <TextField {...common} hint={isFreeText && privacyReminder} onValueChange={onValueChange} />;
  return <TextAreaField {...common} hint={privacyReminder} rows={3} onValueChange={onValueChange} />;
}
