import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { fetchFile } from '../../api/http';
import { useWords } from '../../i18n/use-words';
import { TroubleNotice } from '../../ui/trouble-notice';

/** Saves what the table shows as a workbook: the server makes it of the same filter, order and columns, of every case and not only of those loaded. */
export function SaveWorkbook({ query }: { readonly query: Readonly<Record<string, string>> }) {
  const { t } = useWords();
  const saving = useMutation({
    mutationFn: () => fetchFile(`/api/cases.xlsx?${new URLSearchParams(query)}`),
    onSuccess: ({ blob, name }) => {
      const address = URL.createObjectURL(blob);
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      // Not at once: a browser may only now begin to read it.
      window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
  });
  return (
    <>
      <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
        {t('sheet.save')}
      </Button>
      {saving.error ? <TroubleNotice error={saving.error} title={t('sheet.notSaved')} /> : null}
    </>
  );
}
