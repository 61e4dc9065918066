import { PROBLEMS, type FileProblemCode } from '@chung-suc/api-contract';
import { ACCEPTED_PHOTOS, MOST_REPORT_PHOTOS } from '@chung-suc/domain';
import { Problem, type FormContext } from './form-parts';

export interface PagePhoto {
  readonly id: string;
  readonly name: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** A file that was not taken, and why. */
export interface PhotoTrouble {
  readonly name: string;
  readonly code: FileProblemCode;
}

/** Photos of a report, as a page behind a link has them. */
export interface PhotosOfForm {
  /** The link's own address: below it photos are shown and sent. */
  readonly address: string;
  readonly kept: readonly PagePhoto[];
  /** How many more there can be. */
  readonly left: number;
  readonly troubles: readonly PhotoTrouble[];
}

/**
 * Photos with the report. Without script they go with the form; with it each goes by itself, made smaller before, and goes on where the
 * connection was lost (`/assets/photos.js`). What has arrived stays, whatever else is wrong with the form.
 */
export function PhotosField({ form }: { readonly form: FormContext }) {
  const { photos } = form;
  if (!photos) return null;
  const { address, kept, left, troubles } = photos;
  return (
    <div className="field photos" data-address={address}>
      <label htmlFor="f-photos">Ảnh hoạt động (không bắt buộc)</label>
      <p className="hint" id="f-photos-hint">
        Nhiều nhất {MOST_REPORT_PHOTOS} ảnh JPEG, PNG hoặc WebP. Nơi chụp và tên máy ghi trong ảnh được xóa. Ảnh đã nhận được giữ lại, kể cả
        khi còn chỗ cần sửa.
      </p>
      <ul className="pictures">
        {kept.map(({ id, name }, index) => (
          <li key={id}>
            <img src={`${address}/anh/${id}`} alt={`Ảnh ${index + 1}: ${name}`} />
            <label className="choice">
              <input type="checkbox" name={`drop.${id}`} value="yes" />
              <span>Bỏ ảnh này</span>
            </label>
          </li>
        ))}
      </ul>
      {troubles.length > 0 ? (
        <ul className="error-list">
          {troubles.map(({ name, code }, index) => (
            <li key={index}>
              <strong>{name}</strong>: {PROBLEMS[code].detail.vi}
            </li>
          ))}
        </ul>
      ) : null}
      <input
        id="f-photos"
        type="file"
        name="photos"
        accept={ACCEPTED_PHOTOS}
        multiple
        disabled={left === 0}
        aria-describedby={form.issues.some(({ field }) => field === 'photos') ? 'f-photos-hint f-photos-problem' : 'f-photos-hint'}
      />
      {left === 0 ? <p className="hint">Đã đủ {MOST_REPORT_PHOTOS} ảnh.</p> : null}
      <p className="photos-status" role="status" />
      <Problem form={form} name="photos" />
    </div>
  );
}

/** Photos of a report that was sent, for whoever reads it. */
export function Photos({ photos }: { readonly photos: PhotosOfForm }) {
  return (
    <section>
      <h2>Ảnh kèm báo cáo ({photos.kept.length})</h2>
      <ul className="pictures">
        {photos.kept.map(({ id, name }, index) => (
          <li key={id}>
            <img src={`${photos.address}/anh/${id}`} alt={`Ảnh ${index + 1}: ${name}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}
