import { agree, agreePart, decline, join, offerOtherDate, propose } from './acts';
import type { Story } from './story';

/** Cases on which nobody has agreed yet, or only some; and what is told after the fact. */
export const OPEN_STORIES: readonly Story[] = [
  {
    // Once in the whole programme: this one has the place, with its co-unit.
    opens: 8,
    asked: {
      offering: 'III.1/5',
      locality: 'Phường Bến Thử',
      at: [-8, 14],
      place: 'Trường THPT Thử Nghiệm',
      audience: ['youthAndChildren', 300],
      wishes: 'Tình huống bạo lực học đường',
    },
    then: [
      [6, agree({ presenter: ['Thiều Văn Nghị Án', 'presenter'], contents: 'Phiên tòa giả định 60 phút, 30 phút hỏi đáp với học sinh' })],
      [4, join],
    ],
  },
  {
    // In line for that place.
    opens: 4,
    asked: {
      offering: 'III.1/5',
      locality: 'Phường Ví Dụ',
      at: [-12, 8],
      place: 'Trường THPT Ví Dụ',
      audience: ['youthAndChildren', 250],
      wishes: null,
    },
    then: [],
  },
  {
    // Silence that has climbed to the committee.
    opens: 8,
    asked: {
      offering: 'III.2/3',
      locality: 'Xã Giả Định',
      at: [-9, 8],
      place: 'Khu di tích Mẫu',
      audience: ['youthAndChildren', 45],
      wishes: 'Học sinh giỏi của xã, dịp cuối học kỳ',
    },
    then: [],
  },
  {
    // The unit cannot, and the committee lets the locality choose.
    opens: 6,
    asked: {
      offering: 'III.1/3',
      locality: 'Phường Mẫu Đơn Thử',
      at: [-3, 14],
      place: 'Hội trường khu phố 5',
      audience: ['peopleInHardship', 60],
      wishes: null,
    },
    then: [
      [4, decline('Báo cáo viên đi công tác cả tháng', null)],
      [1, offerOtherDate([-15, 14], 'Đơn vị rảnh lại từ tháng sau; nếu địa phương cần sớm, Khối cử báo cáo viên.')],
    ],
  },
  {
    // The unit would come, on another day: the locality's turn.
    opens: 4,
    asked: {
      offering: 'III.4/2',
      locality: 'Phường Ví Dụ',
      at: [-5, 8],
      place: 'Trung tâm Mẫu và Thử nghiệm Thành phố',
      audience: ['peopleInHardship', 30],
      wishes: 'Các cơ sở may gia công',
    },
    then: [
      [
        2,
        propose([-7, 8], 'Phòng thực hành bận ngày địa phương đề nghị; hai ngày sau thì trống cả buổi.', {
          presenter: ['Nghiêm Thị Bán Thử', 'presenter'],
          contents: 'Chụp ảnh sản phẩm, viết mô tả, bán trực tiếp trên mạng',
        }),
      ],
    ],
  },
  {
    // Declined, with the committee to decide.
    opens: 4,
    asked: {
      offering: 'III.3/1',
      locality: 'Xã Bản Nháp',
      at: [-5, 14],
      place: 'Trường THCS Bản Nháp',
      audience: ['youthAndChildren', 180],
      wishes: null,
    },
    then: [[1, decline('Trùng đợt ra quân của đơn vị trong tuần đó', 'Có thể tổ chức từ tuần thứ ba của tháng sau')]],
  },
  {
    // In parts: one unit has agreed, the other has still to answer.
    opens: 2,
    asked: {
      offering: 'III.1/2',
      locality: 'Xã Minh Họa',
      at: [-10, 14],
      place: 'Nhà văn hóa ấp 3',
      audience: ['peopleInHardship', 100],
      wishes: 'Công nhân ở trọ',
    },
    then: [
      [1, agreePart({ presenter: ['Ông Văn Bảo Hiểm Thử', 'presenter'], contents: 'Bảo hiểm xã hội tự nguyện; thủ tục hưởng chế độ' })],
    ],
  },
  {
    // Held by the unit on its own, and told afterwards; the locality has to confirm it.
    opens: 1,
    asked: {
      offering: 'III.4/1',
      locality: 'Phường Ví Dụ',
      at: [4, 8],
      place: 'Sở Mẫu Công nghiệp Thành phố',
      audience: ['youthAndChildren', 25],
      wishes: null,
    },
    registers: {
      details: {
        presenters: [{ name: 'Lạc Thị Xưởng Mẫu', kind: 'guestSpeaker' }],
        contents: 'Vốn, mặt bằng, máy móc cho một xưởng nhỏ; gặp hai chủ xưởng',
        note: null,
      },
      report: {
        attendance: [{ group: 'youthAndChildren', count: 27 }],
        summary: 'Kết nối trực tiếp với Đoàn phường; 27 thanh niên dự, 4 nhóm xin tư vấn tiếp.',
        difficulties: null,
      },
    },
    then: [],
  },
  {
    // Through the committee: its office has to say which unit is asked.
    opens: 1,
    asked: {
      offering: 'III.3/2',
      locality: 'Xã Bản Nháp',
      at: [-11, 8],
      place: 'Ga Mẫu số 1',
      audience: ['youthAndChildren', 50],
      wishes: 'Xã ở xa, nhờ Đoàn Khối hỏi giúp đơn vị',
      channel: 'committee',
    },
    then: [],
  },
  {
    // The mailbox of the unit's contact is gone: the mail comes back.
    opens: 1,
    asked: {
      offering: 'III.5/2',
      locality: 'Phường Mẫu Đơn Thử',
      at: [-9, 14],
      place: 'Trụ sở Hội Thử',
      audience: ['peopleInHardship', 40],
      wishes: null,
    },
    then: [],
  },
  {
    // Asked one working day ago: the first reminder is near.
    opens: 1,
    asked: {
      offering: 'III.1/3',
      locality: 'Phường Bến Thử',
      at: [-8, 8],
      place: 'Nhà văn hóa khu phố 1',
      audience: ['peopleInHardship', 90],
      wishes: 'Quán ăn trong hẻm',
    },
    then: [],
  },
  {
    // Just asked.
    opens: 0,
    asked: {
      offering: 'III.1/3',
      locality: 'Phường Ví Dụ',
      at: [-10, 14],
      otherDates: [[-12, 14]],
      place: 'Hội trường UBND phường',
      audience: ['peopleInHardship', 80],
      wishes: 'Nói ngắn gọn, có phần hỏi đáp',
    },
    then: [],
  },
];
