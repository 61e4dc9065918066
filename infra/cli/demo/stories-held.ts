import { agree, cancel, commend, confirm, declareTrouble, extend, report, reportPhone, returnReport, review, suspend } from './acts';
import type { Story } from './story';

/** Cases that have been agreed on: upcoming, held, reported, recognised, or come to another end. */
export const HELD_STORIES: readonly Story[] = [
  {
    // From the request to the commendation, and closed.
    opens: 22,
    asked: {
      offering: 'III.1/3',
      locality: 'Phường Ví Dụ',
      at: [14, 14],
      place: 'Hội trường UBND phường',
      audience: ['peopleInHardship', 120],
      wishes: 'Hộ kinh doanh thức ăn đường phố; nói ngắn, có hỏi đáp',
    },
    then: [
      [20, agree({ presenter: ['Lưu Thị Mô Hình', 'presenter'], contents: 'Điều kiện an toàn thực phẩm với hộ kinh doanh nhỏ; hỏi đáp' })],
      [13, report(118, 'Đủ nội dung, nhiều câu hỏi về giấy xác nhận kiến thức; phát 120 tờ rơi.')],
      [10, confirm(5, 'Báo cáo viên nói dễ hiểu, bà con hỏi nhiều.')],
      [10, review('Nội dung sát với hộ kinh doanh nhỏ.')],
      [8, commend('Lưu Thị Mô Hình', 'Soạn tài liệu riêng cho hộ kinh doanh thức ăn đường phố')],
    ],
  },
  {
    // Commended; the locality has still to confirm.
    opens: 16,
    asked: {
      offering: 'III.3/2',
      locality: 'Phường Bến Thử',
      at: [4, 8],
      place: 'Nhà điều hành tuyến xe điện mẫu',
      audience: ['youthAndChildren', 45],
      wishes: 'Học sinh lớp 8, có giáo viên đi cùng',
    },
    then: [
      [13, agree({ presenter: ['Thạch Văn Ráp Thử', 'guide'], contents: 'Đi thử hai ga, xem phòng điều hành, quy tắc an toàn trên tàu' })],
      [2, report(43, 'Hai nhóm, mỗi nhóm 45 phút; các em được vào phòng điều hành.', 'Nên có xe đón ở cổng trường.')],
      [1, review(null)],
      [1, commend('Thạch Văn Ráp Thử', 'Hướng dẫn hai nhóm liền trong một buổi sáng')],
    ],
  },
  {
    // Acknowledged; the unit has still to commend.
    opens: 18,
    asked: {
      offering: 'III.2/3',
      locality: 'Phường Mẫu Đơn Thử',
      at: [8, 8],
      place: 'Bảo tàng Mẫu Thành phố',
      audience: ['youthAndChildren', 60],
      wishes: null,
    },
    then: [
      [16, agree({ presenter: ['Âu Thị Chỉ Dẫn', 'guide'], contents: 'Ba phòng trưng bày, một trò chơi tìm hiểu cuối buổi' })],
      [6, report(58, 'Tham quan đủ ba phòng; trò chơi cuối buổi có 12 nhóm tham gia.')],
      [4, confirm(4)],
      [4, review('Đề nghị nhân rộng phần trò chơi tìm hiểu.')],
    ],
  },
  {
    // Reported; a member of the committee has still to acknowledge it.
    opens: 16,
    asked: {
      offering: 'III.1/1',
      locality: 'Xã Bản Nháp',
      at: [6, 19],
      place: 'Phòng họp trực tuyến của xã, đường dẫn gửi qua thư',
      audience: ['youthAndChildren', 90],
      wishes: 'Thanh niên đi làm về, nên bắt đầu lúc 19h00',
    },
    then: [
      [13, agree({ presenter: ['Viên Thị Luật Thử', 'presenter'], contents: 'Luật Thanh niên; nhận biết ma túy dạng mới; hỏi đáp' })],
      [4, report(104, 'Đông hơn dự kiến vì hai ấp cùng vào một điểm cầu.', 'Âm thanh của điểm cầu ấp 2 bị ngắt vài lần.')],
      [2, confirm(4, 'Nội dung tốt, đường truyền chưa ổn định.')],
    ],
  },
  {
    // The report was returned.
    opens: 18,
    asked: {
      offering: 'III.5/3',
      locality: 'Xã Minh Họa',
      at: [8, 14],
      place: 'Nhà văn hóa xã',
      audience: ['peopleInHardship', 70],
      wishes: 'Hộ trồng rau và nuôi cá cảnh',
    },
    then: [
      [16, agree({ presenter: ['Đới Văn Chợ Thử', 'presenter'], contents: 'Mở gian hàng, chụp ảnh sản phẩm, đóng gói, giao hàng' })],
      [6, report(70, 'Đã tổ chức.')],
      [4, returnReport('Bổ sung số hộ đã mở gian hàng và kết quả cụ thể; phần tóm tắt còn sơ sài.')],
    ],
  },
  {
    // Just held; the report is not due yet. The locality could not reach the unit by phone.
    opens: 13,
    asked: {
      offering: 'III.5/1',
      locality: 'Xã Giả Định',
      at: [2, 8],
      place: 'Nhà màng số 3, Khu Mẫu Công nghệ cao',
      audience: ['youthAndChildren', 35],
      wishes: 'Thanh niên đang trồng dưa lưới',
    },
    then: [
      [10, agree({ presenter: ['Mạc Thị Nhà Màng', 'presenter'], contents: 'Tưới nhỏ giọt, giá thể, phòng bệnh; thực hành tại nhà màng' })],
      [1, reportPhone],
    ],
  },
  {
    // Held some days ago, with a report that is due soon.
    opens: 10,
    asked: {
      offering: 'III.1/3',
      locality: 'Xã Minh Họa',
      at: [3, 14],
      place: 'Nhà văn hóa ấp 1',
      audience: ['peopleInHardship', 70],
      wishes: 'Cơ sở làm bánh tráng, nước chấm',
    },
    then: [[8, agree({ presenter: ['Lưu Thị Mô Hình', 'presenter'], contents: 'An toàn thực phẩm ở cơ sở sản xuất nhỏ; ghi nhãn' })]],
  },
  {
    // The report is late: silence climbed, and the committee gave more time.
    opens: 20,
    asked: {
      offering: 'III.1/4',
      locality: 'Xã Minh Họa',
      at: [14, 8],
      place: 'Hội trường UBND xã',
      audience: ['peopleInHardship', 80],
      wishes: null,
    },
    then: [
      [18, agree({ presenter: ['Khúc Văn Giám Định', 'presenter'], contents: 'Nhận biết hàng giả trên sàn thương mại điện tử' })],
      [6, extend('report', 3, 'Người phụ trách vừa chuyển công tác, đơn vị đang bàn giao hồ sơ.')],
    ],
  },
  {
    // Agreed on, in some days.
    opens: 6,
    asked: {
      offering: 'III.1/4',
      locality: 'Phường Mẫu Đơn Thử',
      at: [-4, 14],
      place: 'Nhà văn hóa khu phố 2',
      audience: ['peopleInHardship', 80],
      wishes: 'Tiểu thương chợ phường',
    },
    then: [
      [
        4,
        agree({
          presenter: ['Khúc Văn Giám Định', 'presenter'],
          contents: 'Nhận biết hàng giả; hỏi đáp với hộ kinh doanh',
          note: 'Mang theo mẫu hàng thật và hàng giả',
        }),
      ],
    ],
  },
  {
    // Agreed on, and in trouble: the unit's own contact sits on the committee.
    opens: 8,
    asked: {
      offering: 'III.2/1',
      locality: 'Phường Bến Thử',
      at: [-6, 8],
      place: 'Phòng thu Đài Mẫu Thành phố',
      audience: ['youthAndChildren', 40],
      wishes: 'Câu lạc bộ âm nhạc của phường',
    },
    then: [
      [6, agree({ presenter: ['Nhan Thị Đàn Thử', 'guide'], contents: 'Đàn tranh, đàn kìm, song lang; nghe thử trong phòng thu' })],
      [1, declareTrouble('Phòng thu phải sửa chữa đột xuất trong hai tuần tới.')],
    ],
  },
  {
    // Suspended by what nobody can help.
    opens: 10,
    asked: {
      offering: 'III.2/2',
      locality: 'Xã Giả Định',
      at: [-3, 8],
      place: 'Sân trường tiểu học xã',
      audience: ['youthAndChildren', 200],
      wishes: 'Sách thiếu nhi và sách nông nghiệp',
    },
    then: [
      [
        8,
        agree({ presenter: ['Tiêu Thị Gian Sách', 'presenter'], contents: 'Một gian sách 200 đầu, giảm giá 20–40 %, kể chuyện theo sách' }),
      ],
      [4, suspend(7, 'Xã đang có triều cường, đường vào trường ngập.')],
    ],
  },
  {
    // Called off.
    opens: 16,
    asked: {
      offering: 'III.2/2',
      locality: 'Phường Mẫu Đơn Thử',
      at: [6, 8],
      place: 'Công viên khu phố 4',
      audience: ['youthAndChildren', 150],
      wishes: null,
    },
    then: [
      [13, agree({ presenter: ['Tiêu Thị Gian Sách', 'presenter'], contents: 'Một gian sách 150 đầu, giảm giá 20 %' })],
      [10, cancel('Phường trùng ngày với hội thao cụm, không bố trí được địa điểm.')],
    ],
  },
];
