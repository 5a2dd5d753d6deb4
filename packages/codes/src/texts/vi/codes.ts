import type { Texts } from "../shape.ts";

export const codes: Texts["codes"] = {
  unused: {
    short: "Dưới 1000: giao thức không dùng, nằm trong frame Close là sai.",
    meaning:
      "RFC 6455 không dùng các số từ 0 đến 999. Frame Close mang một số như vậy là vi phạm giao thức. Dù thế, một số runtime vẫn chuyển con số này cho ứng dụng, còn Deno báo 0 khi kết nối bị đứt.",
    seen: [
      "Client chạy trên Deno bị mất kết nối: Deno báo mã 0, trong khi các runtime khác báo 1006.",
      "Server lấy mã trạng thái HTTP, exit code hoặc một biến chưa khởi tạo để gửi làm mã đóng.",
    ],
    client: [
      "Coi như kết nối đóng bất thường: kết nối lại với exponential backoff.",
      "Ghi nguyên con số vào log, vì nó cho biết đó là runtime nào hoặc server nào.",
    ],
    server: [
      "Chỉ gửi 1000–1003, 1007–1014 hoặc 3000–4999. Thư viện nào kiểm tra mã sẽ từ chối các số khác.",
    ],
    path: ["Proxy chuyển tiếp frame nguyên vẹn. Không cần cấu hình gì ở đây."],
    use: "Không bao giờ gửi. Hãy chọn một mã đã đăng ký, hoặc mã riêng của bạn từ 4000 đến 4999.",
    misreadings: [
      {
        claim: "Mã 0 nghĩa là kết nối đã đóng mà không có lỗi.",
        truth:
          "Trong Deno thì ngược lại: không nhận được frame Close nào. Khi đó `wasClean` là `false`.",
      },
    ],
    symptoms: ["mã đóng 0", "mã 0 trong Deno", "mã đóng không hợp lệ"],
  },
  1000: {
    short: "Công việc đã xong: kết thúc bình thường, hai phía cùng đồng ý.",
    meaning:
      "Mục đích của kết nối đã đạt được. Đây là mã duy nhất dưới 3000 mà script trong trình duyệt được phép truyền vào `close()`. Phần lớn client hiểu mã này là yêu cầu đừng quay lại.",
    seen: [
      "Chương trình của bạn đã gọi `close(1000)`, hoặc phía bên kia đã gọi.",
      "Server đăng xuất người dùng, hoàn tất một lượt tải xuống hoặc kết thúc ván chơi.",
      "Heartbeat bên trong một thư viện bỏ cuộc và đóng với mã 1000: Phoenix làm như vậy.",
    ],
    client: [
      "Đừng kết nối lại. Nếu ứng dụng vẫn cần kết nối, hãy tìm xem ai đã đóng và vì sao.",
      "Khi tự đóng, hãy gọi `close(1000)` thay vì chỉ gọi `close()`, để server biết lý do thay vì thấy 1005.",
    ],
    server: [
      "Chỉ dùng khi client không nên quay lại. Khi deploy hãy gửi 1012, khi tắt server hãy gửi 1001.",
      "Ghi nguyên nhân vào lý do đóng: tối đa 123 byte UTF-8.",
    ],
    path: ["Proxy chuyển tiếp nguyên vẹn. Mã này không bao giờ đến từ load balancer."],
    use: "Đóng với mã này khi cả hai phía đã xong việc và không ai cần quay lại.",
    misreadings: [
      {
        claim: "Server khởi động lại nên đóng với mã 1000, vì việc khởi động lại đã có kế hoạch.",
        truth:
          "Như vậy client sẽ không quay lại. Mã 1012 mới nói rằng dịch vụ sẽ trở lại và client cũng nên quay lại.",
      },
      {
        claim: "Gọi `close()` không có tham số sẽ gửi 1000.",
        truth: "Lệnh đó gửi một frame Close không có mã, và cả hai phía thấy 1005.",
      },
    ],
    symptoms: [
      "client không tự kết nối lại sau khi đóng",
      "đóng kết nối bình thường",
      "kết nối bị đóng mà không báo lỗi",
    ],
  },
  1001: {
    short: "Một phía rời đi: server tắt, hoặc người dùng rời khỏi trang.",
    meaning:
      "Một phía rời đi. Server tắt để bảo trì sẽ gửi mã này cho mọi client; trình duyệt tự gửi khi người dùng rời trang hoặc đóng tab. Mã này không cho biết khi nào có phía nào quay lại.",
    seen: [
      "Server nhận SIGTERM và tắt, hoặc autoscaler gỡ bỏ máy đó.",
      "Ở phía server: người dùng chuyển sang trang khác, đóng tab hoặc tải lại trang.",
      "Proxy khởi động lại hoặc nạp lại cấu hình: khi đó Cloudflare, Fly.io và Caddy gửi 1001.",
      "Dịch vụ kết thúc kết nối khi đạt tuổi thọ tối đa, ví dụ OpenAI Realtime sau 60 phút.",
    ],
    client: [
      "Kết nối lại với exponential backoff và jitter: lần đầu chờ ngẫu nhiên {from}–{to} giây.",
      "Khôi phục phiên nếu có. Kết nối đã kết thúc, nhưng phiên thì chưa chắc.",
    ],
    server: [
      "Khi tắt, hãy gửi mã này cho từng client, trong khoảng grace period mà nền tảng của bạn dành cho việc tắt.",
      "Nếu dịch vụ sẽ trở lại, hãy gửi 1012 và nói rõ khi nào. Nhờ vậy client không phải đoán.",
      "Khi chính trang web gửi mã này thì phiên của nó đã kết thúc; sẽ không có ai khôi phục.",
    ],
    path: [
      "Cho load balancer đủ thời gian drain: ngừng chuyển kết nối mới vào, rồi mới đóng các kết nối cũ.",
      "Nếu 1001 đến từ proxy, hãy xem các lần proxy nạp lại cấu hình: mỗi lần như vậy cắt mọi WebSocket.",
    ],
    use: "Đóng với mã này khi phía này rời đi và không hứa sẽ sớm trở lại.",
    misreadings: [
      {
        claim: "1001 là một lỗi.",
        truth: "Đó là một lần đóng sạch, đúng quy tắc. `wasClean` là `true`.",
      },
      {
        claim: "Trang web có thể gọi `close(1001)`.",
        truth:
          "Trình duyệt sẽ ném `InvalidAccessError`. Nó tự gửi 1001 khi người dùng rời khỏi trang.",
      },
    ],
    symptoms: [
      "mất kết nối khi server tắt",
      "mất kết nối khi rời khỏi trang",
      "CloudFlare WebSocket proxy restarting",
      "websocket bị ngắt khi deploy",
    ],
  },
  1002: {
    short: "Giao thức bị vi phạm: một frame mà RFC 6455 không cho phép.",
    meaning:
      "Một phía nhận được thứ không phải dữ liệu WebSocket hợp lệ: bit dành riêng bị bật, opcode lạ, frame từ server mà lại có mask, mã đóng không được phép gửi. Phía đó đóng kết nối vì không còn biết frame bắt đầu từ đâu.",
    seen: [
      "Ở phía đã gửi frame sai. Phía phát hiện ra thì báo 1006 cho ứng dụng của mình.",
      "Có thứ gì đó ghi thẳng byte thô vào kết nối: một dòng log, một phản hồi HTTP, một thư viện thứ hai.",
      "Frame bị nén dù hai phía chưa thỏa thuận `permessage-deflate`.",
      "Phía này gửi 1004, 1005, 1006, 1015 hoặc một số từ 1016 đến 2999 trong frame Close.",
    ],
    client: [
      "Đừng tự động kết nối lại: cùng một chương trình sẽ lặp lại cùng một lỗi.",
      "Cập nhật thư viện WebSocket. Ứng dụng hiếm khi tự ghi frame.",
    ],
    server: [
      "Ghi log nội dung lỗi của thư viện: trong đó có tên bit hoặc opcode.",
      "Bảo đảm rằng ngoài thư viện WebSocket không có gì khác ghi vào socket.",
    ],
    path: [
      "Bảo đảm rằng không proxy nào đệm, nén hay viết lại luồng dữ liệu sau khi upgrade.",
      "Thử một lần qua `wss://`: các proxy cũ chỉ can thiệp vào những gì chúng đọc được.",
    ],
    use: "Thư viện là bên gửi mã này. Nếu định dạng thông điệp của chính ứng dụng bị sai, hãy dùng 1007, 1008 hoặc một mã từ 4000 đến 4999.",
    misreadings: [
      {
        claim: "Thông điệp của ứng dụng bị sai nên tôi gửi 1002.",
        truth:
          "1002 chỉ nói về frame. Với thông điệp bị chính quy tắc của bạn từ chối, 1008 hoặc một mã riêng mới đúng.",
      },
      {
        claim: "Phía thấy 1002 là phía đã phát hiện ra lỗi.",
        truth: "Đó là phía đã gây ra lỗi. Phía phát hiện ra lỗi thấy 1006.",
      },
    ],
    symptoms: [
      "invalid frame header",
      "reserved bits must be clear",
      "invalid opcode",
      "lỗi giao thức websocket",
    ],
  },
  1003: {
    short: "Không nhận loại dữ liệu này, ví dụ gửi nhị phân đến dịch vụ chỉ nhận văn bản.",
    meaning:
      "Bên nhận gặp một loại thông điệp mà nó không chấp nhận: dữ liệu nhị phân ở nơi chỉ hiểu văn bản, hoặc ngược lại. Nội dung chưa hề được xét đến.",
    seen: [
      "Client gửi `Blob` hoặc `ArrayBuffer` đến một dịch vụ đọc JSON dạng văn bản.",
      "AWS API Gateway trả lời frame nhị phân bằng mã này.",
      "Thư viện phía client mặc định encode bằng MessagePack trong khi server chờ văn bản.",
    ],
    client: [
      "Đừng kết nối lại khi chưa thay đổi gì. Hãy gửi văn bản, hoặc hỏi xem server nhận định dạng nào.",
      "Thỏa thuận định dạng bằng subprotocol, để trường hợp không khớp thất bại ngay từ bước handshake.",
    ],
    server: ["Ghi loại dữ liệu được chấp nhận vào lý do đóng, ví dụ `text only`."],
    path: [
      "Gateway nào đọc nội dung thông điệp thì có thể từ chối dữ liệu nhị phân. Hãy đọc giới hạn của chúng.",
    ],
    use: "Đóng với mã này khi bạn không bao giờ chấp nhận loại thông điệp đó, bất kể nội dung.",
    misreadings: [
      {
        claim: "1003 dành cho JSON không parse được.",
        truth: "Đó là đúng loại nhưng sai nội dung: 1007 hoặc 1008.",
      },
    ],
    symptoms: [
      "không hỗ trợ thông điệp nhị phân",
      "server chỉ nhận text",
      "kiểu dữ liệu không được hỗ trợ",
    ],
  },
  1004: {
    short: "Dành riêng: chưa có ý nghĩa gì, và không bao giờ nằm trong frame Close.",
    meaning:
      "RFC 6455 giữ riêng số này. Ý nghĩa của nó có thể được định nghĩa sau. Các bản thảo rất cũ dùng nó cho thông điệp quá lớn, và vài bảng tra cứu đến nay vẫn ghi như vậy.",
    seen: [
      "Chỉ khi server gửi nó trái quy tắc. Khi đó một số trình duyệt vẫn báo nó cho trang web.",
    ],
    client: ["Coi như kết nối đóng bất thường: kết nối lại với exponential backoff."],
    server: ["Đừng gửi mã này. Với thông điệp quá lớn đã có 1009."],
    path: ["Không cần làm gì ở đây."],
    use: "Không bao giờ gửi. Với thông điệp lớn hãy dùng 1009.",
    misreadings: [
      {
        claim: "1004 nghĩa là thông điệp quá lớn.",
        truth: "Chỉ các bản thảo trước RFC 6455 viết như vậy. Tiêu chuẩn thì dùng 1009.",
      },
    ],
    symptoms: ["mã đóng 1004"],
  },
  1005: {
    short: "Nhận được frame Close không có mã. Chỉ báo cục bộ, không bao giờ được gửi.",
    meaning:
      "Quá trình bắt tay đóng đã diễn ra, nhưng frame Close đầu tiên có phần thân rỗng. Runtime báo 1005 cho ứng dụng của mình để nói rằng phía bên kia không đưa ra mã nào. Số này không bao giờ nằm trong frame.",
    seen: [
      "Ai đó gọi `close()` không có tham số. Cả hai phía thấy 1005.",
      "Thư viện đóng bằng frame rỗng khi đối tượng kết nối của nó bị hủy.",
      "uWebSockets biến một mã bị cấm (0, 1005, 1006) thành frame Close rỗng.",
    ],
    client: [
      "Kết nối lại với exponential backoff: chưa ai nói rằng công việc đã xong.",
      "Khi bạn đã xong việc, hãy tự đóng bằng `close(1000)`.",
    ],
    server: [
      "Luôn ghi rõ một mã. Với 1005, mọi client đều phải đoán.",
      "Đừng gửi trả lại 1005 vừa nhận: hãy trả lời bằng frame Close rỗng, hoặc bằng 1000.",
    ],
    path: ["Không cần làm gì ở đây: proxy cắt kết nối sẽ gây ra 1006, không phải 1005."],
    use: "Không bao giờ gửi. Hãy ghi rõ một mã: 1000 khi công việc đã xong.",
    misreadings: [
      {
        claim: "1005 nghĩa là không nhận được frame Close nào.",
        truth: "Có nhận được, nhưng không kèm mã. Hoàn toàn không có frame Close là 1006.",
      },
      {
        claim: "1005 là một lỗi.",
        truth: "Quá trình bắt tay đóng đã hoàn tất và `wasClean` là `true`.",
      },
    ],
    symptoms: ["no status received", "đóng websocket không có mã", "mã đóng 1005"],
  },
  1006: {
    short: "Kết nối đứt mà không có frame Close: crash, rớt mạng, proxy, idle timeout.",
    meaning:
      "Không nhận được frame đóng kết nối (Close frame), nên không ai cho biết vì sao kết nối kết thúc. Runtime tự báo 1006 cho ứng dụng của mình. Số này được dành riêng và không bao giờ được truyền đi: kết nối nào còn gửi được frame Close thì đã có thể nêu nguyên nhân thật.",
    seen: [
      "Load balancer, proxy hoặc firewall cắt một kết nối im lặng: thường sau 60 giây, hoặc sau một con số tròn khác.",
      "Tiến trình server bị crash hoặc bị SIGKILL.",
      "Mất mạng: đứt cáp, mất Wi-Fi, tàu đi vào đường hầm, laptop chuyển sang chế độ ngủ.",
      "Kết nối chưa từng mở được: bị từ chối, không tìm thấy host, TLS thất bại, phản hồi HTTP bất kỳ khác 101.",
      "Chính phía bạn tự ngắt vì phía bên kia vi phạm giao thức, hoặc không trả lời frame Close.",
    ],
    client: [
      "Kết nối lại với exponential backoff và jitter: lần đầu chờ ngẫu nhiên {from}–{to} giây.",
      "Gửi ping sau một khoảng im lặng và bỏ kết nối ngay nếu không có trả lời. Runtime có khi mất vài phút mới nhận ra.",
      "Ghi nhớ kết nối đã im lặng bao lâu trước khi đứt. Hai lần đứt sau cùng một khoảng im lặng chính là idle timeout: hãy ping thường xuyên hơn mức đó.",
      "Khôi phục phiên nếu có: không chắc các thông điệp đang trên đường truyền đã đến nơi.",
    ],
    server: [
      "Ping mỗi 20–25 giây, để không chạm idle timeout thông dụng nào và phát hiện được kết nối chết.",
      "Tìm các lần crash, giới hạn bộ nhớ và handler ném exception.",
      "Đóng đúng cách khi dừng (1001 hoặc 1012). Tiến trình cứ thế thoát sẽ khiến mọi client thấy 1006.",
    ],
    path: [
      "So sánh idle timeout của từng chặng với heartbeat của bạn. Giá trị nhỏ nhất quyết định.",
      "Tăng timeout ở những nơi có thể: `proxy_read_timeout` trong nginx, `timeout tunnel` trong HAProxy, idle timeout của load balancer.",
      "Đừng quên các thiết bị âm thầm bỏ kết nối: firewall đã quên một kết nối thì không gửi gì cho phía nào cả.",
    ],
    use: "Không bao giờ gửi: `close(1006)` sẽ ném exception. Muốn kết thúc không qua frame Close thì hãy ngắt kết nối TCP.",
    misreadings: [
      {
        claim: "Server đã gửi 1006.",
        truth:
          "Không ai gửi được. Runtime của chính bạn tự tạo ra số này vì không nhận được frame Close.",
      },
      {
        claim: "1006 cho biết lỗi nằm ở phía nào.",
        truth:
          "Không. Hãy đối chiếu log của cả hai phía: phía đã gửi frame Close sẽ hiện một mã khác.",
      },
      {
        claim: "Sự kiện `error` cho biết nhiều hơn.",
        truth: "Trình duyệt cố ý giấu nguyên nhân, để trang web không thể dò mạng nội bộ.",
      },
    ],
    symptoms: [
      "websocket tự ngắt kết nối sau 1 phút",
      "websocket bị ngắt sau 60 giây",
      "websocket bị ngắt khi không có dữ liệu",
      "kết nối đóng bất thường",
      "mất kết nối không rõ nguyên nhân",
      "kết nối websocket thất bại",
      "websocket bị ngắt sau 100 giây",
    ],
  },
  1007: {
    short: "Nội dung không khớp với kiểu: văn bản không phải UTF-8 hợp lệ.",
    meaning:
      "Bên nhận gặp một thông điệp có nội dung không khớp với kiểu của nó. Trên thực tế: một thông điệp văn bản mà các byte không phải UTF-8 hợp lệ.",
    seen: [
      "Dữ liệu nhị phân bị gửi dưới dạng văn bản, ví dụ buffer đã nén hoặc byte Latin-1.",
      "Văn bản bị cắt giữa một ký tự trước khi gửi.",
      "Với Chromium, server nhận 1002 thay cho mã này; với Firefox, server không nhận được gì.",
    ],
    client: [
      "Đừng kết nối lại rồi gửi lại y như cũ.",
      "Gửi byte dưới dạng thông điệp nhị phân. Việc encode chuỗi hãy để thư viện lo.",
    ],
    server: [
      "Gửi buffer dưới dạng nhị phân. Nếu ghép văn bản từ nhiều buffer, hãy decode bằng stream decoder.",
      "Dùng thư viện có kiểm tra UTF-8; nó tự đóng với mã 1007.",
    ],
    path: ["Không cần làm gì ở đây, trừ khi có gateway chuyển đổi thông điệp."],
    use: "Thư viện gửi mã này khi gặp UTF-8 không hợp lệ. Bạn cũng có thể dùng khi nội dung thông điệp trái với kiểu đã khai báo.",
    misreadings: [
      {
        claim: "1007 dành cho mọi thông điệp mà tôi không hiểu.",
        truth:
          "Nó dành cho nội dung trái với kiểu của chính nó. JSON hợp lệ nhưng bị quy tắc của bạn từ chối là 1008 hoặc một mã riêng.",
      },
    ],
    symptoms: [
      "UTF-8 không hợp lệ trong text frame",
      "could not decode a text frame",
      "payload không hợp lệ",
    ],
  },
  1008: {
    short:
      "Từ chối theo quy tắc: lời từ chối chung, khi không mã nào hợp hơn hoặc không được nói rõ.",
    meaning:
      "Bên nhận gặp một thông điệp vi phạm quy tắc của nó. Đây là lời từ chối chung: cho những trường hợp không có mã riêng, và khi chi tiết phải được giữ kín.",
    seen: [
      "Token thiếu, không hợp lệ hoặc hết hạn, ở các dịch vụ không dùng 3000.",
      "Quá nhiều thông điệp, một topic bị cấm, một origin không được phép.",
      "Các dịch vụ như Gemini Live hay Deepgram từ chối yêu cầu mà chúng không thể phục vụ.",
    ],
    client: [
      "Đừng kết nối lại khi chưa thay đổi gì: quy tắc đó sẽ lại từ chối.",
      "Nếu bạn biết rằng trên server của mình mã này nghĩa là thông tin xác thực đã cũ, hãy khai báo 1008 là mã cần làm mới thông tin xác thực.",
    ],
    server: [
      "Nên dùng 3000 khi thiếu thông tin xác thực và 3003 khi thiếu quyền: client biết phải làm gì với hai mã đó.",
      "Nêu quy tắc trong lý do đóng, trong chừng mực được phép.",
    ],
    path: [
      "Web application firewall (WAF) cũng từ chối, nhưng trước khi upgrade: lúc đó client thấy 1006.",
    ],
    use: "Đóng với mã này khi một thông điệp hoặc phía bên kia vi phạm quy tắc của bạn và không có mã nào hợp hơn.",
    misreadings: [
      {
        claim: "1008 nghĩa là xác thực thất bại.",
        truth: "Có thể. Nhưng chỉ riêng mã này không cho biết quy tắc nào bị vi phạm.",
      },
    ],
    symptoms: ["vi phạm chính sách", "token hết hạn", "origin không được phép", "rate limit"],
  },
  1009: {
    short: "Thông điệp lớn hơn mức bên nhận chấp nhận.",
    meaning:
      "Bên nhận gặp một thông điệp quá lớn để xử lý. Thư viện nào và gateway nào cũng có giới hạn, và một số giới hạn cả kích thước frame lẫn kích thước thông điệp.",
    seen: [
      "Thông điệp vượt giới hạn của server, ví dụ `maxPayload` trong `ws`.",
      "AWS API Gateway: quá 128 KB trong một thông điệp hoặc 32 KB trong một frame.",
      "Thông điệp nén trở nên quá lớn khi được giải nén.",
    ],
    client: [
      "Đừng gửi lại cùng một thông điệp: client cứ kết nối lại rồi gửi lại sẽ không bao giờ dừng.",
      "Chia nhỏ dữ liệu lớn, hoặc tải lên qua HTTP rồi gửi địa chỉ.",
    ],
    server: [
      "Đặt giới hạn một cách có chủ đích và cho client biết con số.",
      "Giữ giới hạn ngay cả với client đáng tin cậy: nhờ vậy bộ nhớ cho mỗi kết nối luôn có mức trần.",
    ],
    path: ["Gateway có giới hạn riêng, thường thấp hơn giới hạn của server."],
    use: "Đóng với mã này khi một thông điệp vượt giới hạn của bạn.",
    misreadings: [
      {
        claim: "1009 là sự cố tạm thời.",
        truth: "Cùng thông điệp đó lần nào cũng sẽ bị từ chối.",
      },
      {
        claim: "Log của chính server hiện 1009.",
        truth: "Thường nó hiện 1006: phía chủ động ngắt không nhận được frame Close nào.",
      },
    ],
    symptoms: ["thông điệp websocket quá lớn", "max payload size exceeded", "frame quá lớn"],
  },
  1010: {
    short: "Client cần một extension mà server không cung cấp.",
    meaning:
      "Client mong server đồng ý dùng một hay nhiều phần mở rộng (extension), nhưng server không đồng ý. Lý do đóng liệt kê những extension còn thiếu. Chỉ client gửi mã này: server cần một extension thì từ chối ngay ở handshake.",
    seen: [
      "Ở phía server, đến từ một client không thể làm việc nếu thiếu nén hoặc một extension khác.",
      "Hiếm gặp: trình duyệt không bao giờ đòi hỏi extension.",
    ],
    client: [
      "Đừng kết nối lại khi chưa thay đổi gì. Hãy để extension thành tùy chọn, hoặc dùng server khác.",
    ],
    server: ["Bật extension được nêu trong lý do đóng, ví dụ `permessage-deflate`."],
    path: ["Nguyên nhân có thể là một proxy đã xóa `Sec-WebSocket-Extensions` khỏi handshake."],
    use: "Client đóng với mã này khi không thể làm việc nếu thiếu một extension mà hai phía không thỏa thuận được.",
    misreadings: [
      {
        claim: "Server gửi mã này khi client thiếu một extension.",
        truth: "Server từ chối handshake như vậy bằng một mã trạng thái HTTP.",
      },
    ],
    symptoms: ["thiếu extension bắt buộc", "bắt buộc permessage-deflate"],
  },
  1011: {
    short: "Lỗi bất ngờ bên trong phía bên kia khiến nó không thể tiếp tục.",
    meaning:
      "Một phía gặp tình huống ngoài dự kiến và không thể tiếp tục. RFC 6455 chỉ nói về server; erratum 3227 mở rộng cho cả hai phía.",
    seen: [
      "Một handler ném exception mà không ai bắt.",
      "Một keepalive ping không được trả lời kịp thời: một số thư viện khi đó đóng với mã 1011.",
      "Cơ sở dữ liệu hoặc một dịch vụ khác phía sau server bị lỗi.",
    ],
    client: [
      "Quay lại sau: lần đầu chờ ngẫu nhiên {from}–{to} giây. Nếu nguyên nhân là thông điệp bạn đã gửi, lần sau cũng sẽ kết thúc y như vậy.",
      "Đừng gửi lại thông điệp cuối cùng khi chưa kiểm tra xem nó đã được xử lý hay chưa.",
    ],
    server: [
      "Xem log vào thời điểm đóng. 1011 là lỗi của chính bạn.",
      "Hãy đóng với mã 1013 nếu chỉ là quá tải, và với 1014 nếu lỗi nằm ở phía sau bạn.",
    ],
    path: ["Không cần làm gì ở đây: bản thân kết nối vẫn hoạt động đến phút cuối."],
    use: "Đóng với mã này khi bạn gặp lỗi bất ngờ và không thể giữ cam kết với client này.",
    misreadings: [
      {
        claim: "1011 và 1006 đều có nghĩa là server đã crash.",
        truth:
          "Sau khi crash không ai gửi được frame Close nữa. Với 1011, server vẫn còn gửi được.",
      },
    ],
    symptoms: ["lỗi nội bộ server websocket", "unexpected condition", "keepalive ping timeout"],
  },
  1012: {
    short: "Dịch vụ khởi động lại và sẽ sớm trở lại: hãy quay lại sau một lát.",
    meaning:
      "Server đóng vì dịch vụ khởi động lại. Mã này nói hai điều: client nên kết nối lại, và việc đó hẳn sẽ sớm thành công. Bản đăng ký tại IANA đề nghị client chờ ngẫu nhiên 5–30 giây; nếu server báo cho từng client thời điểm quay lại thì {from}–{to} giây là đủ.",
    seen: [
      "Một lần deploy: tiến trình cũ đóng các kết nối của nó và tiến trình mới tiếp quản.",
      "Nạp lại cấu hình mà phải có kết nối mới.",
      "Rolling restart chuyển client từ node này sang node kế tiếp.",
    ],
    client: [
      "Kết nối lại sau một khoảng chờ ngắn ngẫu nhiên ({from}–{to} giây), hoặc đúng lúc server đã báo: `retry-after=` trong lý do đóng.",
      "Đừng kết nối lại ngay: mọi client khác cũng nhận cùng frame đó trong cùng một giây.",
      "Khôi phục phiên: việc khởi động lại đã có kế hoạch, không gì phải mất cả.",
    ],
    server: [
      "Trước hết ngừng nhận kết nối mới, lưu lại các phiên, rồi đóng với mã 1012.",
      "Cấp cho mỗi client một lượt quay lại (return slot), để chúng đến với tốc độ mà bạn tiếp nhận được.",
      "Đừng bao giờ đóng với mã 1000 khi deploy, nếu không client sẽ không quay lại.",
    ],
    path: [
      "Để load balancer drain node cũ trước khi node đó bị đóng.",
      "Nạp lại cấu hình proxy theo kiểu graceful, và cho các worker cũ đủ thời gian: nếu không, chúng sẽ cắt ngang những gì bạn đang đóng cẩn thận.",
    ],
    use: "Đóng với mã này khi bạn khởi động lại và dự kiến trở lại trong vài giây hoặc một phút.",
    misreadings: [
      {
        claim: "1012 là một phần của RFC 6455.",
        truth:
          "Nó được đăng ký với IANA sau RFC đó. Một số thư viện cũ không biết mã này, còn WebKitGTK từ chối nó: trang web thấy 1006.",
      },
      {
        claim: "Client được kết nối lại ngay, vì server đã nói thế.",
        truth: "Như vậy mọi client đến cùng một lúc, và tiến trình mới gục vì quá tải.",
      },
    ],
    symptoms: [
      "websocket bị ngắt khi deploy",
      "dịch vụ khởi động lại",
      "server vừa khởi động lại",
      "thundering herd sau khi deploy",
    ],
  },
  1013: {
    short: "Server quá tải: hãy đợi một thời gian, hoặc thử địa chỉ khác.",
    meaning:
      "Dịch vụ đang quá tải. Theo bản đăng ký tại IANA, client nên kết nối đến địa chỉ khác nếu có nhiều địa chỉ, còn với cùng địa chỉ thì chỉ khi người dùng yêu cầu. Nhiều bảng tra cứu nói nhẹ đi, chỉ còn là backoff.",
    seen: [
      "Server chỉ nhận một số kết nối nhất định mỗi giây và đóng phần còn lại.",
      "Đã chạm giới hạn kết nối hoặc bộ nhớ.",
      "Sau một sự cố, khi mọi client quay lại cùng lúc.",
    ],
    client: [
      "Chờ lâu: lần đầu ngẫu nhiên {from}–{to} giây, trừ khi lý do đóng cho biết thời điểm (`retry-after=`).",
      "Nếu có nhiều địa chỉ, hãy thử địa chỉ kế tiếp trước.",
      "Cho người dùng một nút để kết nối lại: đó chính là điều bản đăng ký nghĩ tới.",
    ],
    server: [
      "Hãy nhận kết nối rồi đóng với mã 1013 thay vì từ chối: trình duyệt không đọc được mã trạng thái HTTP hay `Retry-After`.",
      "Cho mỗi client bị từ chối một thời điểm quay lại khác nhau.",
    ],
    path: ["Giới hạn số kết nối mỗi giây ở cả load balancer: accept queue đầy sẽ sinh ra 1006."],
    use: "Đóng với mã này khi server vẫn hoạt động tốt nhưng đã hết khả năng tiếp nhận.",
    misreadings: [
      {
        claim: "1013 nghĩa là kết nối lại với backoff thông thường, bắt đầu từ 1 giây.",
        truth: "Như vậy tải sẽ quay lại ngay lập tức. Bản đăng ký yêu cầu kiềm chế hơn nhiều.",
      },
    ],
    symptoms: ["thử lại sau", "server quá tải", "quá nhiều kết nối"],
  },
  1014: {
    short: "Gateway ở giữa nhận được phản hồi không hợp lệ từ server phía sau.",
    meaning:
      "Phía này đóng vai trò gateway hoặc proxy và nhận được phản hồi không hợp lệ từ server phía sau, giống như HTTP 502. Sổ đăng ký IANA không đặt tên ngắn; tên thường dùng là Bad Gateway.",
    seen: [
      "Upstream của gateway đóng kết nối, crash hoặc trả lời thứ không phải WebSocket.",
      "Gateway chat hoặc API gateway mất liên lạc với dịch vụ mà nó đại diện.",
    ],
    client: [
      "Kết nối lại với exponential backoff: bản thân gateway vẫn hoạt động.",
      "Cho người dùng biết rằng dịch vụ đang gặp vấn đề, không phải mạng.",
    ],
    server: [
      "Nếu bạn là gateway: ghi log upstream nào và nó đã trả lời gì.",
      "Nếu bạn là upstream: tìm các lần crash và timeout vào thời điểm đó.",
    ],
    path: [
      "Kiểm tra health check và timeout giữa gateway và upstream.",
      "Proxy thông thường không gửi mã này: khi upstream chết sau khi upgrade, client thấy 1006.",
    ],
    use: "Gateway đóng với mã này khi server phía sau nó bị lỗi.",
    misreadings: [
      {
        claim: "nginx gửi 1014 khi backend bị sập.",
        truth:
          "Trước khi upgrade nó trả lời HTTP 502, sau đó thì kết nối bị đứt: cả hai đều là 1006.",
      },
    ],
    symptoms: ["bad gateway", "lỗi upstream", "websocket lỗi 502"],
  },
  1015: {
    short: "Bắt tay TLS thất bại. Chỉ báo cục bộ, không bao giờ được gửi.",
    meaning:
      "Dành riêng cho trường hợp bắt tay TLS thất bại, ví dụ vì không xác minh được chứng chỉ. Số này không bao giờ nằm trong frame, vì lúc đó chưa có kết nối. Tiêu chuẩn yêu cầu trình duyệt hiện 1006 thay cho nó; Firefox hiện 1015.",
    seen: [
      "Trong Firefox: chứng chỉ tự ký hoặc hết hạn, hoặc dùng `wss://` với một cổng không có TLS.",
      "Ở nơi khác, cùng lỗi đó hiện là 1006.",
    ],
    client: [
      "Thử lại với backoff, nhưng chỉ vì chứng chỉ có thể được gia hạn; hiếm khi sớm có tác dụng.",
      "Mở cùng host bằng `https://` trong trình duyệt: nó cho biết chứng chỉ sai ở đâu.",
    ],
    server: [
      "Gia hạn chứng chỉ, gửi đủ chuỗi chứng chỉ, dùng đúng tên miền.",
      "Kiểm tra xem cổng đó có dùng TLS không.",
    ],
    path: ["Kiểm tra xem TLS kết thúc ở đâu: ở load balancer, ở CDN, hay ở proxy của công ty."],
    use: "Không bao giờ gửi. Bắt tay TLS thất bại thì không có frame Close.",
    misreadings: [
      {
        claim: "Nếu là lỗi TLS thì tôi phải thấy 1015.",
        truth:
          "Chỉ trong Firefox. Chromium, Node và Deno hiện đúng những gì chúng hiện cho mọi lần kết nối thất bại.",
      },
    ],
    symptoms: ["websocket lỗi chứng chỉ", "chứng chỉ tự ký wss", "bắt tay TLS thất bại", "lỗi SSL"],
  },
  unassigned: {
    short: "1016–2999: để dành cho các phiên bản sau của giao thức, chưa được gán.",
    meaning:
      "Khoảng này thuộc về chính giao thức, các phiên bản sau của nó và các extension công khai. Chưa số nào trong khoảng này được gán. Thư viện nghiêm ngặt kết thúc kết nối với mã 1002 khi nhận một mã như vậy.",
    seen: ["Một server tự nghĩ ra số của mình trong khoảng không đúng."],
    client: ["Coi như kết nối đóng bất thường: kết nối lại với exponential backoff."],
    server: ["Chuyển các mã của bạn sang 4000–4999: mã trong khoảng này được phép ở mọi nơi."],
    path: ["Không cần làm gì ở đây."],
    use: "Không bao giờ gửi. Mã riêng của bạn phải nằm từ 4000 đến 4999.",
    misreadings: [
      {
        claim: "Số chưa được gán thì ai dùng cũng được.",
        truth: "Dùng tự do là 4000–4999. Với 1016–2999 phải có một tiêu chuẩn.",
      },
    ],
    symptoms: ["mã trạng thái đóng không hợp lệ", "mã đóng không xác định"],
  },
  3000: {
    short: "Chưa được xác thực: đăng nhập hoặc làm mới thông tin xác thực, như HTTP 401.",
    meaning:
      "Một phía phải được xác thực thì ứng dụng mới phục vụ được: thông tin xác thực bị thiếu, không hợp lệ hoặc đã hết hạn. Mã này được đăng ký với IANA và tương ứng với HTTP 401.",
    seen: [
      "Access token hết hạn trong khi kết nối đang mở.",
      "Thông điệp đầu tiên không phải là lần đăng nhập hợp lệ.",
      "Trong Centrifugo, cùng số này có nghĩa khác: kết nối đã bị đóng.",
    ],
    client: [
      "Làm mới thông tin xác thực, rồi kết nối lại một lần. Nếu câu trả lời vẫn vậy, hãy dừng và yêu cầu người dùng đăng nhập.",
      "Không bao giờ kết nối lại với cùng token: nó sẽ lại bị từ chối.",
    ],
    server: [
      "Hãy chấp nhận upgrade rồi đóng với mã 3000: khi upgrade bị từ chối, trình duyệt chỉ thấy 1006 và không biết thêm gì.",
      "Báo trước khi token hết hạn, để client kịp làm mới.",
    ],
    path: ["Gateway kiểm tra token trước khi upgrade sẽ che mất nguyên nhân: client thấy 1006."],
    use: "Đóng với mã này khi client có thể tự giải quyết bằng cách đăng nhập lại.",
    misreadings: [
      {
        claim: "3000 và 3003 là một.",
        truth: "Với 3000, thông tin xác thực mới giúp được; với 3003 thì không.",
      },
    ],
    symptoms: ["unauthorized", "token hết hạn", "websocket lỗi 401", "yêu cầu xác thực"],
  },
  3003: {
    short: "Bị cấm: đã biết bạn là ai, nhưng bạn không được phép, như HTTP 403.",
    meaning:
      "Phía bên kia đã được xác thực nhưng không có quyền đối với điều nó yêu cầu. Mã này được đăng ký với IANA và tương ứng với HTTP 403.",
    seen: [
      "Người dùng không được vào phòng, topic hoặc tenant này.",
      "Tài khoản bị khóa hoặc gói dịch vụ không có tính năng này.",
    ],
    client: [
      "Đừng kết nối lại. Hãy cho người dùng biết còn thiếu gì.",
      "Chỉ quay lại sau khi quyền đã thay đổi.",
    ],
    server: [
      "Dùng 3000 khi đăng nhập lại có tác dụng, 3003 khi không có tác dụng.",
      "Nêu trong lý do đóng quyền nào còn thiếu, nếu được phép tiết lộ.",
    ],
    path: ["Không cần làm gì ở đây."],
    use: "Đóng với mã này khi đã biết client là ai mà nó vẫn không được phép.",
    misreadings: [
      {
        claim: "Làm mới token sẽ khắc phục được 3003.",
        truth: "Token đã được chấp nhận. Thứ còn thiếu là quyền.",
      },
    ],
    symptoms: ["forbidden", "không có quyền", "websocket lỗi 403", "truy cập bị từ chối"],
  },
  3008: {
    short: "Quá chậm: một phía mất quá nhiều thời gian để trả lời, như HTTP 408.",
    meaning:
      "Một phía mất quá nhiều thời gian để trả lời một yêu cầu của ứng dụng. Mã này được đăng ký với IANA và tương ứng với HTTP 408. Cả hai phía đều còn sống; một trong hai đã trễ hạn.",
    seen: [
      "Client không đăng nhập trong thời gian server cho phép.",
      "Câu trả lời mà giao thức đòi hỏi đến quá muộn, hoặc không đến.",
      "Trong Centrifugo, cùng số này nghĩa là client đọc quá chậm.",
    ],
    client: [
      "Kết nối lại với exponential backoff.",
      "Tìm xem điều gì làm chậm câu trả lời: trang chạy nền, main thread bị chặn, mạng chậm.",
    ],
    server: [
      "Chọn thời hạn mà một chiếc điện thoại với mạng kém vẫn kịp.",
      "Nếu hoàn toàn không nhận được gì thì hãy ngắt luôn kết nối: phía bên kia đã chết thì không đọc được mã.",
    ],
    path: ["Đo độ trễ của đường truyền trước khi đổ lỗi cho client."],
    use: "Đóng với mã này khi phía bên kia còn sống nhưng không trả lời kịp.",
    misreadings: [
      {
        claim: "Idle timeout của load balancer sẽ hiện ra là 3008.",
        truth: "Load balancer cắt mà không gửi frame Close: đó là 1006.",
      },
    ],
    symptoms: ["timeout", "request timeout", "websocket lỗi 408", "không trả lời kịp thời gian"],
  },
  registrable: {
    short: "3000–3999: cho thư viện và framework, phải đăng ký với IANA.",
    meaning:
      "Khoảng này dành cho thư viện, framework và ứng dụng, đăng ký mã với IANA theo nguyên tắc ai đến trước được trước. Giao thức không gán ý nghĩa cho các số này. Đã đăng ký là 3000, 3003 và 3008; nhiều hệ thống dùng các số khác mà không đăng ký.",
    seen: [
      "Một hệ thống như Centrifugo đã đóng kết nối: tài liệu của nó cho biết số đó nghĩa là gì.",
    ],
    client: [
      "Tìm xem hệ thống nào gửi mã này và dùng quy tắc của nó: một preset của dự án này nếu có.",
      "Nếu không biết đó là hệ thống nào: kết nối lại với exponential backoff.",
    ],
    server: [
      "Với mã riêng của bạn hãy dùng 4000–4999.",
      "uWebSockets báo cho ứng dụng của nó là 1006 khi nhận một mã từ 1012 đến 3999.",
    ],
    path: ["Không cần làm gì ở đây."],
    use: "Hãy đăng ký với IANA trước, hoặc dùng 4000–4999.",
    misreadings: [
      {
        claim: "Ứng dụng được dùng tự do khoảng này.",
        truth: "Nó dành cho các mã đã đăng ký. Khoảng dùng tự do theo thỏa thuận là 4000–4999.",
      },
    ],
    symptoms: ["mã đóng tùy chỉnh", "mã disconnect của centrifugo"],
  },
  private: {
    short: "4000–4999: để bạn dùng riêng; mỗi hệ thống gán cho chúng ý nghĩa riêng.",
    meaning:
      "Khoảng này để dùng riêng và không thể đăng ký. Hai phía tự thỏa thuận ý nghĩa. Cùng một số có nghĩa khác nhau ở các hệ thống khác nhau, nên chỉ khi biết mình đang nói chuyện với hệ thống nào thì mới hiểu được.",
    seen: [
      "Chính ứng dụng đã đóng: tài liệu của ứng dụng cho biết số đó nghĩa là gì.",
      "Một hệ thống quen thuộc đã đóng: Discord, Pusher, graphql-ws, Twitch và nhiều hệ thống khác dùng khoảng này.",
    ],
    client: [
      "Cho client biết nó đang nói chuyện với hệ thống nào: một preset, hoặc quy tắc riêng cho từng mã.",
      "Nếu không biết đó là hệ thống nào: kết nối lại với exponential backoff.",
    ],
    server: [
      "Ghi lại những mã nào của bạn nghĩa là hãy quay lại, những mã nào nghĩa là đừng quay lại. Chia theo khoảng là dễ nhớ nhất.",
      "Ngoài 1000, đây là những mã duy nhất mà mọi client và mọi thư viện đều gửi được.",
    ],
    path: ["Không cần làm gì ở đây: proxy chuyển tiếp nguyên vẹn."],
    use: "Đóng với một mã trong khoảng này khi không mã chuẩn nào diễn đạt được và cả hai phía đều biết danh sách của bạn.",
    misreadings: [
      {
        claim: "4001 nghĩa là chưa được xác thực.",
        truth:
          "Với PandaScore thì đúng. Với Discord đó là opcode không xác định, với Pusher là ứng dụng không tồn tại.",
      },
    ],
    symptoms: ["mã đóng tùy chỉnh", "4001", "4401", "mã đóng của ứng dụng"],
  },
  outside: {
    short: "Từ 5000 trở lên: ngoài sổ đăng ký, không được định nghĩa.",
    meaning:
      "Hai byte của frame Close chứa được số đến 65535, nhưng trên 4999 không có gì được định nghĩa. Chromium và Firefox vẫn báo số như vậy cho trang web; WebKitGTK và các thư viện nghiêm ngặt kết thúc kết nối với mã 1002.",
    seen: ["Một server gửi số lỗi của riêng mình mà không kiểm tra."],
    client: ["Coi như kết nối đóng bất thường: kết nối lại với exponential backoff."],
    server: ["Ánh xạ các số lỗi của bạn sang 4000–4999, hoặc ghi chúng vào lý do đóng."],
    path: ["Không cần làm gì ở đây."],
    use: "Không bao giờ gửi. Mã riêng của bạn phải nằm từ 4000 đến 4999.",
    misreadings: [
      {
        claim: "Trình duyệt hiện 5000 với `wasClean` là `true`, nên mã đó hợp lệ.",
        truth:
          "Chromium và Firefox chuyển nguyên số đó mà không kiểm tra. WebKitGTK, `ws` và undici từ chối nó.",
      },
    ],
    symptoms: ["mã đóng 5000", "mã đóng không xác định"],
  },
};
