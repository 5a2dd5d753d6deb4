import type { Texts } from "../shape.ts";

export const pairs: Texts["pairs"] = {
  "1000-1001": {
    confused:
      "Cả hai đều là đóng sạch và không có gì trục trặc, nên trông đều như kết thúc bình thường.",
    differences: [
      "1000 nói rằng công việc đã xong; 1001 nói rằng một phía rời đi, dù xong hay chưa.",
      "Sau 1000 client không quay lại; sau 1001 client quay lại.",
      "Trang web tự gửi được 1000; còn 1001 do trình duyệt gửi khi người dùng rời khỏi trang.",
    ],
    useA: "khi cả hai phía đã xong việc, ví dụ sau khi đăng xuất.",
    useB: "khi phía này phải rời đi, ví dụ lúc tắt server, mà phía kia có thể vẫn cần dịch vụ.",
  },
  "1000-1005": {
    confused:
      "`close()` trông như một lần đóng bình thường, nên người ta chờ 1000 mà lại thấy 1005.",
    differences: [
      "1000 là một mã nằm trong frame Close; 1005 nói rằng frame đó không có mã.",
      "1000 yêu cầu client đừng quay lại; 1005 không yêu cầu gì, nên client quay lại.",
      "1000 được phép gửi; 1005 thì không.",
    ],
    useA: "luôn luôn, mỗi khi bạn chủ động kết thúc: hãy viết `close(1000)`.",
    useB: "không bao giờ; mã này xuất hiện khi ai đó quên ghi mã.",
  },
  "1001-1006": {
    confused: "Server dừng có thể gây ra mã này hoặc mã kia, tùy cách nó dừng.",
    differences: [
      "Với 1001, server nói lời tạm biệt; với 1006, server biến mất, hoặc đường truyền biến mất.",
      "1001 là đóng sạch và được truyền đi thật; 1006 do runtime tự tạo ra sau khi chờ vô ích.",
      "Sau 1001, mọi thứ mà bên gửi frame Close đã gửi trước đó đều đã đến nơi; sau 1006, không chắc các thông điệp đang trên đường truyền đã đến nơi.",
      "1006 phải chủ động phát hiện (bằng ping); 1001 thì tự được gửi đến.",
    ],
    useA: "trong mọi lần tắt mà bạn kiểm soát được: bắt SIGTERM rồi đóng kết nối.",
    useB: "không bao giờ; nếu bạn thấy nó khi deploy, tiến trình của bạn đang thoát mà không đóng kết nối.",
  },
  "1001-1012": {
    confused: "Cả hai đều do server chủ động dừng gửi đi. Câu hỏi là server có trở lại hay không.",
    differences: [
      "1012 hứa rằng dịch vụ sẽ sớm trở lại; 1001 không hứa gì.",
      "1012 chỉ đến từ server; 1001 còn đến từ trang web mà người dùng rời đi.",
      "Sau 1012, client quay lại sau {fromB}–{toB} giây hoặc đúng lúc đã được báo; sau 1001, client backoff bắt đầu từ {fromA}–{toA} giây.",
      "1001 có trong RFC 6455; 1012 được đăng ký sau đó, và một vài thư viện không biết nó.",
    ],
    useA: "khi server rời đi hẳn hoặc chưa biết đến bao giờ: bảo trì, scale down.",
    useB: "khi dịch vụ khởi động lại: deploy, nạp lại cấu hình.",
  },
  "1002-1007": {
    confused:
      "Cả hai đều nói rằng thứ nhận được bị sai dạng, và Chromium gửi 1002 cho cả hai trường hợp.",
    differences: [
      "1002 nói về frame: bit, opcode, độ dài; 1007 nói về nội dung của thông điệp.",
      "1002 cho thấy lỗi ở thư viện hoặc proxy; 1007 cho thấy lỗi ở chương trình đã tạo ra thông điệp.",
    ],
    useA: "khi chính frame vi phạm RFC 6455.",
    useB: "khi frame đúng nhưng văn bản không phải UTF-8 hợp lệ.",
  },
  "1003-1007": {
    confused: "Cả hai đều từ chối một thông điệp vì dữ liệu của nó.",
    differences: [
      "1003 từ chối một loại thông điệp, bất kể nội dung; 1007 từ chối chính nội dung này.",
      "Gặp 1003 thì gửi loại kia; gặp 1007 thì encode cho đúng.",
    ],
    useA: "khi bạn không bao giờ chấp nhận dữ liệu nhị phân (hoặc văn bản).",
    useB: "khi thông điệp văn bản không phải UTF-8 hợp lệ, hoặc nội dung trái với kiểu của nó.",
  },
  "1005-1006": {
    confused:
      "Cả hai đều không bao giờ được truyền đi; cả hai đều do runtime tự tạo ra, và cả hai đều không kèm lý do.",
    differences: [
      "Với 1005, có một frame Close đến nhưng không có mã; với 1006, không có frame nào đến.",
      "1005 là đóng sạch; 1006 thì không.",
      "1005 đến từ một chương trình đóng mà không ghi mã; 1006 đến từ crash, mạng hoặc proxy.",
      "Sau 1005, mọi thứ mà bên gửi frame Close đã gửi trước đó đều đã đến nơi; sau 1006, không chắc các thông điệp đang trên đường truyền đã đến nơi.",
    ],
    useA: "không bao giờ; thay vào đó hãy ghi rõ một mã: `close(1000)`.",
    useB: "không bao giờ; chỉ có thể quan sát thấy nó.",
  },
  "1006-1011": {
    confused: "Cả hai đều xuất hiện khi server gặp lỗi.",
    differences: [
      "Với 1011, server còn kịp báo rằng nó bị lỗi; với 1006, server không kịp, hoặc hoàn toàn không phải do server.",
      "1011 chắc chắn là lỗi của bên gửi; 1006 có thể là lỗi của đường truyền.",
      "Sau 1011 client chờ {fromB}–{toB} giây; sau 1006 là {fromA}–{toA} giây.",
    ],
    useA: "không bao giờ; mã này xuất hiện sau khi crash, bị cắt ngang hoặc chạm idle timeout.",
    useB: "khi một handler bị lỗi mà tiến trình vẫn chạy tiếp.",
  },
  "1006-1012": {
    confused: "Cả hai đều xảy ra khi deploy: 1012 khi mọi thứ suôn sẻ, 1006 khi không.",
    differences: [
      "1012 do server thông báo; 1006 do client nhận ra, đôi khi muộn.",
      "1012 là đóng sạch và được truyền đi thật; 1006 được dành riêng và không bao giờ được gửi.",
      "Sau 1012, client quay lại sau {fromB}–{toB} giây hoặc vào lượt của nó; sau 1006, client backoff bắt đầu từ {fromA}–{toA} giây.",
      "Chống 1006 bằng heartbeat và idle timeout phù hợp; với 1012 chỉ cần kiên nhẫn.",
      "Khi khởi động lại có kế hoạch, phiên đã lưu không mất gì; sau 1006, không chắc các thông điệp đang trên đường truyền đã đến nơi.",
    ],
    useA: "không bao giờ; đó là thứ client thấy khi bạn khởi động lại mà không đóng kết nối.",
    useB: "trong mọi lần khởi động lại có kế hoạch, trước khi tiến trình kết thúc.",
  },
  "1006-1015": {
    confused: "Bắt tay TLS thất bại hiện là 1006 trong hầu hết runtime và là 1015 trong Firefox.",
    differences: [
      "1015 nêu đúng một nguyên nhân là TLS; 1006 không nêu nguyên nhân nào.",
      "1015 luôn có nghĩa là kết nối chưa từng mở; 1006 còn xuất hiện cả sau khi kết nối đã mở.",
      "Chromium, Node và các runtime khác không bao giờ hiện 1015.",
    ],
    useA: "không bao giờ; nếu nó đến ngay lập tức và lần nào cũng vậy, hãy xem cả chứng chỉ.",
    useB: "không bao giờ; mở cùng host bằng `https://` để thấy chứng chỉ sai ở đâu.",
  },
  "1006-3008": {
    confused: "Trong các báo cáo lỗi, cả hai đều được gọi là timeout.",
    differences: [
      "3008 do phía đang chờ trả lời gửi đi; 1006 xuất hiện khi hoàn toàn không có gì được gửi.",
      "3008 là đóng sạch; với 1006 thì không có frame Close.",
      "Idle timeout của load balancer gây ra 1006, không bao giờ là 3008.",
    ],
    useA: "không bao giờ; nếu phía bên kia không còn trả lời ping, hãy ngắt kết nối.",
    useB: "khi phía bên kia còn sống nhưng không trả lời kịp một yêu cầu của ứng dụng.",
  },
  "1008-3000": {
    confused: "Trước khi 3000 được đăng ký, các dịch vụ dùng 1008 khi thiếu thông tin xác thực.",
    differences: [
      "3000 nói rõ thứ còn thiếu: thông tin xác thực; 1008 chỉ nói rằng một quy tắc bị vi phạm.",
      "Sau 3000, client có thể làm mới token và quay lại một lần; sau 1008 client không quay lại.",
      "Trang web gửi được 3000, nhưng không gửi được 1008.",
    ],
    useA: "khi quy tắc bị vi phạm không liên quan đến đăng nhập, hoặc không được tiết lộ gì.",
    useB: "khi đăng nhập lại sẽ có tác dụng.",
  },
  "1008-3003": {
    confused: "Cả hai đều là lời từ chối, và cả hai đều yêu cầu client đừng quay lại.",
    differences: [
      "3003 nói rõ vì sao: thiếu quyền; 1008 thì bỏ ngỏ.",
      "3003 giống HTTP 403; 1008 không có mã HTTP tương ứng.",
      "Trang web gửi được 3003, nhưng không gửi được 1008.",
    ],
    useA: "khi vi phạm một quy tắc không liên quan đến quyền, ví dụ giới hạn số thông điệp.",
    useB: "khi đã biết client là ai và nó không được phép làm việc này.",
  },
  "1011-1012": {
    confused: "Trong cả hai trường hợp, server kết thúc kết nối và có lẽ sẽ hoạt động trở lại.",
    differences: [
      "1012 là có kế hoạch; 1011 là sự cố.",
      "Sau 1012 phiên được tiếp tục; sau 1011 thì tùy vào thứ gì đã hỏng.",
      "Với 1012, client quay lại sau {fromB}–{toB} giây; với 1011 là sau {fromA}–{toA} giây.",
    ],
    useA: "khi có thứ bị hỏng mà lẽ ra không được hỏng.",
    useB: "khi bạn chủ động khởi động lại, kể cả khi một lỗi buộc bạn làm thế.",
  },
  "1011-1014": {
    confused: "Cả hai trông như server bị lỗi, giống HTTP 500 và 502.",
    differences: [
      "1011 nói rằng chính bên gửi bị lỗi; 1014 nói rằng server phía sau nó bị lỗi.",
      "1014 chỉ đến từ gateway.",
      "Sau 1014 client chờ {fromB}–{toB} giây, vì một upstream khác có thể trả lời được ngay; sau 1011 là {fromA}–{toA} giây.",
    ],
    useA: "khi lỗi nằm trong chính chương trình này.",
    useB: "khi bạn là gateway và upstream của bạn bị lỗi.",
  },
  "1012-1013": {
    confused: "Cả hai được đăng ký cùng lúc và đều nói: bây giờ thì chưa, để sau.",
    differences: [
      "1012 nghĩa là sẽ sớm trở lại; 1013 nghĩa là đã quá tải, đừng quay lại vội.",
      "Với 1012, client quay lại sau {fromA}–{toA} giây; với 1013 là sau {fromB}–{toB} giây, hoặc đến một địa chỉ khác.",
      "1012 đến với mọi client của một tiến trình; 1013 chỉ đến với những client vượt quá sức chứa.",
    ],
    useA: "khi bạn khởi động lại.",
    useB: "khi server vẫn hoạt động tốt nhưng không thể phục vụ thêm client nào nữa.",
  },
  "1013-1014": {
    confused: "Cả hai đều đến từ một thành phần đứng trước dịch vụ và lúc này không phục vụ được.",
    differences: [
      "1013 nghĩa là quá tải, 1014 nghĩa là phía sau trả lời không hợp lệ.",
      "Sau 1013 client chờ {fromA}–{toA} giây; sau 1014 là {fromB}–{toB} giây.",
    ],
    useA: "khi không đủ năng lực phục vụ.",
    useB: "khi upstream trả lời sai hoặc không trả lời.",
  },
  "3000-3003": {
    confused: "Cả hai đều nói về quyền truy cập, và ngay HTTP cũng hay bị lẫn giữa 401 và 403.",
    differences: [
      "3000: chưa biết bạn là ai; 3003: đã biết, và bạn không được phép.",
      "Sau 3000, thông tin xác thực mới có tác dụng; sau 3003 thì không.",
      "Sau 3000 client quay lại một lần; sau 3003 client không quay lại.",
    ],
    useA: "khi client nên đăng nhập lại.",
    useB: "khi đăng nhập lại cũng không thay đổi được gì.",
  },
};
