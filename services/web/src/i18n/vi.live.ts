export const liveVi = {
  live: {
    movedOn: 'Hồ sơ vừa thay đổi trong khi đ/c đang nhập',
    typedKept: 'Nội dung đã nhập vẫn được giữ.',
    asSeen: 'Biểu mẫu này vẫn theo hồ sơ lúc đ/c mở; nội dung đã nhập vẫn được giữ. Xem phần trên rồi bấm để trả lời theo hồ sơ mới.',
    takeNew: 'Theo hồ sơ mới',
  },
} as const;
