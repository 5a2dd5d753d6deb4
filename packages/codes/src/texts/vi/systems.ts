import type { Texts } from "../shape.ts";

export const systems: Texts["systems"] = {
  "graphql-ws":
    "Giao thức GraphQL trên WebSocket cùng thư viện của nó; phần lớn mã gồm số 4 đứng trước một mã trạng thái HTTP, và client của nó không thử lại sau phần lớn các mã đó.",
  "discord-gateway":
    "Luồng sự kiện của Discord dành cho bot; mỗi mã cho biết bot có được kết nối lại hay không, thường là với phiên cũ.",
  "discord-voice":
    "Kết nối của Discord cho cuộc gọi thoại; phần lớn các mã kết thúc cuộc gọi đối với client này.",
  pusher:
    "Dịch vụ publish/subscribe trên cloud; Soketi, Laravel Reverb và nhiều hệ thống khác cũng dùng giao thức của nó. Khoảng chứa mã cho biết có nên quay lại không và khi nào.",
  centrifugo:
    "Server truyền thông điệp thời gian thực; khoảng chứa mã cho biết client có quay lại không: có nếu dưới 3500 và từ 4000 đến 4499, không với các mã còn lại.",
  "socket-io":
    "Thư viện truyền thông điệp xây trên WebSocket; nó đưa cho ứng dụng một lý do bằng chữ, không phải mã đóng.",
  "twitch-eventsub":
    "Thông báo sự kiện của Twitch; server đóng với mã từ 4000 đến 4007 khi client vi phạm quy tắc hoặc có lỗi.",
  "aws-api-gateway":
    "Lớp tiếp nhận WebSocket do Amazon quản lý; nó kết thúc những kết nối im lặng, tồn tại quá lâu hoặc gửi quá nhiều dữ liệu.",
  cloudflare:
    "Proxy đứng trước server; khi một node của nó khởi động lại, các kết nối trên node đó nhận 1001.",
  fly: "Nền tảng hosting có proxy đóng các kết nối trước khi dừng hoặc tạm ngưng một máy.",
  caddy:
    "Web server kiêm proxy; nó đóng các kết nối mà nó chuyển tiếp mỗi khi cấu hình được nạp lại.",
  deno: "Server WebSocket trong runtime Deno; nó ping những client im lặng và đóng khi không có trả lời.",
  webkit:
    "Engine của Safari; nó đóng các kết nối của trang mà người dùng rời đi, kèm một lý do mà server đọc được.",
  "openai-realtime":
    "API của OpenAI cho giọng nói và văn bản thời gian thực; phiên kết thúc sau một thời gian cố định, và lý do nói rõ điều đó.",
  deepgram: "Dịch vụ nhận dạng giọng nói; lý do bắt đầu bằng tên của lỗi.",
  "gemini-live":
    "API của Google cho giọng nói và video thời gian thực với Gemini; lý do chứa phần chi tiết.",
  "slack-socket-mode":
    "Cách Slack chuyển sự kiện đến ứng dụng qua WebSocket; trước khi đóng có một thông điệp `disconnect` kèm lý do.",
  "home-assistant":
    "Phần mềm nhà thông minh; nó báo lỗi bằng thông điệp và không dùng mã đóng riêng.",
  phoenix:
    "Web framework cho Elixir cùng client JavaScript của nó; client này quay lại sau mọi mã trừ 1000.",
  spring: "Framework Java có server WebSocket; nó có một mã đóng riêng.",
  kubernetes:
    "Các luồng của `kubectl exec`, `attach` và `port-forward`; không tìm thấy mã đóng riêng nào.",
  binance: "Sàn tiền mã hóa có luồng dữ liệu thị trường; mọi kết nối kết thúc sau 24 giờ.",
  pandascore: "Dịch vụ dữ liệu e-sports; ba mã cho biết vì sao nó đóng.",
  backsoon: "Giao thức phiên của dự án này, `backsoon.v1`, với các mã từ 4901 đến 4905.",
};

export const systemCodes: Texts["systemCodes"] = {
  "graphql-ws/4004": "Server gửi một thông điệp mà client không dùng được.",
  "graphql-ws/4005": "Client gặp lỗi nội bộ.",
  "graphql-ws/4400": "Server nhận được thông điệp có kiểu không xác định hoặc sai định dạng.",
  "graphql-ws/4401":
    "Một thao tác đến trước khi kết nối được xác nhận. Client của thư viện không thử lại; ở đây client lấy thông tin xác thực mới và thử thêm một lần.",
  "graphql-ws/4403":
    "Server từ chối kết nối. Client thử lại, vì quyền truy cập có thể được cấp sau.",
  "graphql-ws/4406": "Server không hỗ trợ subprotocol được yêu cầu.",
  "graphql-ws/4408": "Client không gửi `connection_init` kịp thời.",
  "graphql-ws/4409": "Một subscription có cùng id đang hoạt động.",
  "graphql-ws/4429": "Client gửi `connection_init` nhiều hơn một lần.",
  "graphql-ws/4499": "Ứng dụng gọi `client.terminate()`; chính client báo mã này.",
  "graphql-ws/4500": "Server gặp lỗi nội bộ.",
  "graphql-ws/4504": "Server không gửi `connection_ack` kịp thời.",
  "graphql-ws/1002-1004": "Lỗi giao thức và dữ liệu: client không thử lại.",
  "graphql-ws/1007-1011":
    "Lỗi dữ liệu, chính sách, kích thước, extension và lỗi server: client không thử lại.",
  "graphql-ws/1015-1999": "Lỗi TLS và các mã chưa được gán: client không thử lại.",

  "discord-gateway/1001": "Discord yêu cầu client kết nối lại.",
  "discord-gateway/4000": "Lỗi không xác định.",
  "discord-gateway/4001": "Opcode không xác định, hoặc payload không khớp với opcode.",
  "discord-gateway/4002": "Không decode được payload.",
  "discord-gateway/4003":
    "Một payload đến trước khi client định danh (identify), hoặc phiên không còn hợp lệ.",
  "discord-gateway/4004": "Token sai.",
  "discord-gateway/4005": "Client định danh (identify) hai lần.",
  "discord-gateway/4007":
    "Số thứ tự (sequence) dùng để khôi phục không hợp lệ: hãy bắt đầu phiên mới.",
  "discord-gateway/4008": "Client gửi quá nhiều, quá nhanh.",
  "discord-gateway/4009": "Phiên đã hết thời gian chờ: hãy bắt đầu phiên mới.",
  "discord-gateway/4010": "Shard không hợp lệ.",
  "discord-gateway/4011": "Bot ở trong quá nhiều server so với một kết nối: phải dùng shard.",
  "discord-gateway/4012": "Phiên bản API không hợp lệ.",
  "discord-gateway/4013": "Intent không hợp lệ.",
  "discord-gateway/4014": "Bot yêu cầu những intent mà nó không được phép dùng.",
  "discord-gateway/client-close":
    "Khi chính client đóng với mã 1000 hoặc 1001, Discord kết thúc phiên và bot chuyển sang offline; với mã bất kỳ khác, phiên có thể được khôi phục trong vài phút.",

  "discord-voice/4006": "Phiên không còn hợp lệ.",
  "discord-voice/4009": "Phiên đã hết thời gian chờ.",
  "discord-voice/4011": "Không tìm thấy voice server.",
  "discord-voice/4014": "Client bị loại khỏi cuộc gọi, hoặc kết nối chính của nó đã kết thúc.",
  "discord-voice/4015": "Voice server bị crash: hãy khôi phục phiên.",
  "discord-voice/4017": "Cuộc gọi yêu cầu mã hóa đầu cuối (`DAVE`).",
  "discord-voice/4020": "Yêu cầu sai định dạng.",
  "discord-voice/4021": "Client vượt quá rate limit.",
  "discord-voice/4022": "Cuộc gọi đã kết thúc.",

  "pusher/4000": "Ứng dụng chỉ nhận kết nối TLS: `pusher-js` kết nối lại ngay, qua TLS.",
  "pusher/4001": "Ứng dụng không tồn tại.",
  "pusher/4003": "Ứng dụng đã bị vô hiệu hóa.",
  "pusher/4004": "Quá nhiều kết nối cho ứng dụng (Laravel Reverb).",
  "pusher/4009": "Kết nối không được cấp quyền; mã này cũng dùng để ngắt kết nối của người dùng.",
  "pusher/4100": "Đã chạm giới hạn số kết nối đồng thời.",
  "pusher/4200": "Server đóng kết nối: hãy kết nối lại.",
  "pusher/4201": "Không có `pong` nào đến kịp thời.",
  "pusher/4301":
    "Một client event vượt quá rate limit. Số này nằm trong thông báo lỗi, không nằm trong frame Close.",
  "pusher/4000-4099": "Kết nối y như cũ sẽ lại bị từ chối: hãy thay đổi gì đó trước.",
  "pusher/4100-4199": "Quay lại sau ít nhất 1 giây, và mỗi lần chờ lâu hơn.",
  "pusher/4200-4299": "Quay lại ngay.",
  "pusher/4300-4999": "Các lỗi khác; `pusher-js` không quay lại.",

  "centrifugo/1009": "Thông điệp quá lớn: client JavaScript không thử lại.",
  "centrifugo/3000": "Kết nối đã bị đóng; mã dùng bên trong server.",
  "centrifugo/3001": "Server đang tắt.",
  "centrifugo/3004": "Server gặp lỗi nội bộ.",
  "centrifugo/3005": "Kết nối đã hết hạn.",
  "centrifugo/3006": "Một subscription đã hết hạn.",
  "centrifugo/3008": "Client đọc quá chậm.",
  "centrifugo/3009": "Server không ghi được vào kết nối.",
  "centrifugo/3010": "Client đã bỏ lỡ thông điệp: hãy kết nối lại và lấy lại chúng.",
  "centrifugo/3011": "Server yêu cầu client kết nối lại.",
  "centrifugo/3012": "Không có `pong` nào đến kịp thời.",
  "centrifugo/3013": "Client gửi quá nhiều yêu cầu.",
  "centrifugo/3014":
    "Trạng thái của client không còn hợp lệ: bỏ token và dữ liệu đã lưu, rồi kết nối.",
  "centrifugo/3500": "Token không hợp lệ.",
  "centrifugo/3501": "Yêu cầu sai định dạng.",
  "centrifugo/3502": "Client không xác thực kịp thời.",
  "centrifugo/3503": "Ứng dụng đã ngắt kết nối client.",
  "centrifugo/3504": "Đã chạm giới hạn số kết nối.",
  "centrifugo/3505": "Đã chạm giới hạn số channel.",
  "centrifugo/3506": "Dữ liệu không khớp với giao thức: dữ liệu nhị phân gửi đến client dùng JSON.",
  "centrifugo/3507": "Client không có quyền.",
  "centrifugo/3508": "Thứ client yêu cầu không khả dụng.",
  "centrifugo/3509": "Client gây ra quá nhiều lỗi.",
  "centrifugo/3000-3499": "Các mã của chính Centrifugo mà sau đó client quay lại.",
  "centrifugo/3500-3999": "Các mã của chính Centrifugo mà sau đó client không quay lại.",
  "centrifugo/4000-4499": "Các mã của ứng dụng mà sau đó client quay lại.",
  "centrifugo/4500-4999": "Các mã của ứng dụng mà sau đó client không quay lại.",

  "socket-io/io-server-disconnect":
    "Server gọi `disconnect()`: client không quay lại cho đến khi ứng dụng gọi `connect()`.",
  "socket-io/io-client-disconnect": "Ứng dụng gọi `disconnect()` ở phía client.",
  "socket-io/ping-timeout": "Không có ping nào đến trong `pingInterval` + `pingTimeout`.",
  "socket-io/transport-close": "Kết nối bị đóng hoặc bị mất.",
  "socket-io/transport-error": "Kết nối gặp lỗi.",
  "socket-io/parse-error": "Một gói tin không hợp lệ.",
  "socket-io/server-shutting-down": "Thấy ở server: server đang tắt.",
  "socket-io/forced-server-close": "Thấy ở server: server đã đóng kết nối của client.",
  "socket-io/server-namespace-disconnect":
    "Thấy ở server: server đã gọi `disconnect()` trên socket đó.",
  "socket-io/client-namespace-disconnect": "Thấy ở server: client đã gọi `disconnect()`.",
  "socket-io/forced-close": "Thấy ở server: kết nối bên dưới bị buộc đóng.",

  "twitch-eventsub/4000": "Server gặp lỗi nội bộ.",
  "twitch-eventsub/4001": "Client gửi dữ liệu: nó chỉ được phép trả lời ping.",
  "twitch-eventsub/4002": "Client không trả lời một ping.",
  "twitch-eventsub/4003": "Client không đăng ký nhận sự kiện nào trong vòng 10 giây.",
  "twitch-eventsub/4004": "Client không chuyển sang reconnect URL trong vòng 30 giây.",
  "twitch-eventsub/4005": "Timeout mạng tạm thời.",
  "twitch-eventsub/4006": "Lỗi mạng tạm thời.",
  "twitch-eventsub/4007": "Reconnect URL không hợp lệ.",

  "aws-api-gateway/1001": "Kết nối im lặng suốt 10 phút, hoặc đã tồn tại 2 giờ.",
  "aws-api-gateway/1003": "Client gửi frame nhị phân, là loại mà API không nhận.",
  "aws-api-gateway/1009": "Một thông điệp vượt 128 KB, hoặc một frame vượt 32 KB.",

  "cloudflare/1001": "Node proxy khởi động lại; server phía sau nó không bị sập.",
  "fly/1001": "Máy sắp dừng hoặc bị tạm ngưng.",
  "caddy/1001": "Cấu hình được nạp lại; cả client và server đều nhận mã này, không kèm lý do.",
  "deno/1001": "Client không trả lời ping của server.",
  "webkit/1001": "Thấy ở server: người dùng rời trang, hoặc trang được giữ lại cho nút Back.",
  "openai-realtime/1001":
    "Phiên đã đạt thời lượng tối đa. Phiên mới không giữ lại gì: ứng dụng phải gửi lại ngữ cảnh.",

  "deepgram/1011-net-0001": "Không có âm thanh hay thông điệp `KeepAlive` nào trong 10 giây.",
  "deepgram/1011-net-0000": "Dịch vụ gặp lỗi nội bộ.",
  "deepgram/1008-data-0000": "Không decode được dữ liệu thành âm thanh.",

  "gemini-live/1008": "Phiên yêu cầu thứ mà dịch vụ hoặc model không cung cấp.",

  "slack-socket-mode/warning": "Slack sắp đóng kết nối này: hãy mở kết nối mới.",
  "slack-socket-mode/refresh_requested": "Slack thay thế kết nối này: hãy mở kết nối mới.",
  "slack-socket-mode/too_many_websockets": "Ứng dụng có hơn 10 kết nối: hãy giảm tần suất thử lại.",
  "slack-socket-mode/link_disabled": "Socket Mode đã bị tắt cho ứng dụng này.",

  "home-assistant/auth_invalid":
    "Một thông điệp nói rằng token hoặc mật khẩu sai; sau đó server đóng mà không có mã riêng.",

  "phoenix/1000":
    "Client JavaScript không quay lại. Chỉ khi heartbeat của chính nó thất bại, nó mới đóng với mã 1000 (`heartbeat timeout`) rồi kết nối lại.",

  "spring/4500":
    "`SESSION_NOT_RELIABLE`: không gửi được thông điệp đủ nhanh. Trong graphql-ws, cùng số này nghĩa là lỗi server.",

  "kubernetes/idle-stream":
    "Kubelet kết thúc luồng im lặng sau 4 giờ, còn load balancer thường sớm hơn.",

  "binance/24-hours": "Mọi kết nối kết thúc sau 24 giờ.",
  "binance/serverShutdown":
    "Sự kiện đến trước một lần khởi động lại có kế hoạch: hãy mở kết nối mới.",

  "pandascore/4001": "Thiếu token.",
  "pandascore/4003": "Gói dịch vụ không bao gồm nội dung này.",
  "pandascore/4029": "Quá nhiều kết nối: mỗi trận được phép 3 kết nối.",

  "backsoon/4901": "Một kết nối mới hơn của client này đã tiếp quản phiên, và phiên tiếp tục ở đó.",
  "backsoon/4902": "Client xác nhận quá ít và server không giữ thêm được nữa. Phiên đã kết thúc.",
  "backsoon/4903": "Một phía đã mất những gì phía kia còn nhớ về phiên. Phiên đã kết thúc.",
  "backsoon/4904": "Phía bên kia gửi thứ mà giao thức không cho phép. Phiên đã kết thúc.",
  "backsoon/4905": "Client không gửi `hello` kịp thời, nên chưa có phiên nào.",
};
