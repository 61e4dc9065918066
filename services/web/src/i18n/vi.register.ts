export const registerVi = {
  register: {
    title: 'Ghi nhận hoạt động đã tổ chức',
    short: 'Ghi nhận đã tổ chức',
    of: 'Ghi nhận hoạt động đã tổ chức: {{name}}',
    which: 'Chọn nội dung mà đơn vị đã tự tổ chức',
    none: 'Không có nội dung nào để ghi nhận',
    noneWhy: 'Chỉ đầu mối của đơn vị phụ trách ghi nhận được hoạt động mà đơn vị đã tự tổ chức.',
    notMine: 'Không phải nội dung của đơn vị',
    notMineWhy: 'Đ/c không ghi nhận được nội dung mà liên kết vừa mở nêu. Xin chọn trong các nội dung của đơn vị ở dưới.',
    intro:
      'Dành cho hoạt động đơn vị đã tự liên hệ và tổ chức xong, chưa có hồ sơ. Địa phương xác nhận rồi Ban Thường vụ mới xem xét; chưa xác nhận thì chưa được tính.',
    locality: 'Đã tổ chức ở địa phương nào?',
    localityHint: 'Chọn địa phương trước khi nhập ngày giờ để thấy hồ sơ có thể trùng.',
    audience: 'Đã dự: đối tượng, số người',
    contentsHint: 'Đã trình bày những gì; địa phương đọc phần này.',
    summaryHint: 'Kết quả ra sao. Không ghi danh sách người.',
    send: 'Ghi nhận',
    free: 'Chưa thấy hồ sơ nào của địa phương này có thể trùng.',
    then: 'Ghi nhận xong',
    done: 'Đã ghi nhận hoạt động',
    mailed: 'Thư đề nghị xác nhận đã được gửi cho {{locality}}.',
  },
} as const;
