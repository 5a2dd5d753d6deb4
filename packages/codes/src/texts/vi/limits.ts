import type { Texts } from "../shape.ts";

export const limits: Texts["limits"] = {
  "aws-alb-idle":
    "Thời gian không có dữ liệu ở cả hai chiều; sau đó cả hai kết nối bị đóng. Gói TCP keep-alive không được tính là dữ liệu.",
  "aws-nlb-tcp-idle": "Thời gian không có gói tin trên kết nối TCP, ở cả hai chiều.",
  "aws-nlb-tls-idle": "Thời gian không có gói tin trên kết nối TCP. Không thể thay đổi con số này.",
  "aws-api-gateway-idle":
    "Thời gian không có thông điệp ở cả hai chiều; theo báo cáo của người dùng, ping không được tính. Không thể thay đổi con số này.",
  "aws-api-gateway-lifetime":
    "Tuổi của kết nối; có lưu lượng cũng không kéo dài thêm. Không thể thay đổi con số này.",
  "aws-cloudfront-idle":
    "Thời gian không có dữ liệu từ server gốc (origin); những gì client gửi không được tính. Không thể thay đổi con số này.",
  "aws-ec2-tracking-idle":
    "Thời gian không có gói tin trên một kết nối TCP do security group theo dõi; 5 ngày trên hầu hết các loại instance.",
  "aws-ec2-nitro-v6-tracking-idle":
    "Thời gian không có gói tin trên một kết nối TCP do security group theo dõi; trên các loại instance mới hơn.",
  "aws-network-firewall-idle":
    "Thời gian không có gói tin trên kết nối TCP. Các gói đến sau đó bị bỏ mà không báo cho phía nào.",
  "nginx-proxy-read-timeout":
    "Theo tài liệu: thời gian không có dữ liệu từ server phía sau proxy; theo mã nguồn thì dữ liệu từ client cũng được tính.",
  "nginx-worker-shutdown-timeout":
    "Thời gian dành cho các worker cũ sau khi nạp lại. Nếu không đặt, chúng giữ các kết nối của mình; nếu đặt, kết nối bị đóng khi hết thời gian này.",
  "ingress-nginx-proxy-read-timeout":
    "Thời gian giữa hai lần đọc, hoặc hai lần ghi. Tài liệu khuyên đặt hơn 3600 giây cho WebSocket.",
  "ingress-nginx-worker-shutdown-timeout":
    "Thời gian dành cho các worker cũ sau mỗi lần nginx nạp lại; sau đó kết nối của chúng bị cắt.",
  "kubelet-streaming-idle":
    "Thời gian không có dữ liệu trên luồng của `kubectl exec`, `attach` hoặc `port-forward`.",
  "haproxy-timeout-tunnel":
    "Thời gian không có dữ liệu ở cả hai chiều sau khi upgrade. Nếu không đặt thì áp dụng `timeout client` và `timeout server`; không có cả hai thì không giới hạn.",
  "haproxy-hard-stop-after":
    "Thời gian dành cho tiến trình cũ sau khi nạp lại. Nếu không đặt, tiến trình cũ sống cho đến khi kết nối cuối cùng của nó kết thúc.",
  "envoy-stream-idle-timeout": "Thời gian không có dữ liệu ở cả hai chiều trên luồng.",
  "envoy-route-timeout":
    "Thời gian cho toàn bộ phản hồi, dù có lưu lượng hay không. Với WebSocket phải tắt đi.",
  "envoy-tcp-idle-timeout":
    "Thời gian không có dữ liệu trên kết nối TCP đi qua proxy, hoặc không có luồng nào trên kết nối HTTP.",
  "istio-listener-drain": "Kết nối bị hủy khi cấu hình mới thay thế listener của chúng.",
  "traefik-idle-timeout":
    "Thời gian mà một kết nối HTTP keep-alive được chờ yêu cầu tiếp theo. Tài liệu không nói đến idle timeout nào cho WebSocket.",
  "caddy-stream-timeout": "Tuổi của kết nối. Không giới hạn nếu không đặt.",
  "caddy-stream-close-delay":
    "Thời gian kết nối còn được giữ sau khi nạp lại cấu hình. Mặc định mỗi kết nối nhận ngay một frame Close với mã 1001.",
  "apache-proxy-timeout":
    "Thời gian proxy chờ dữ liệu. Nếu không đặt thì áp dụng giá trị của `TimeOut`.",
  "apache-websocket-idle-timeout":
    "Thời gian không có dữ liệu ở cả hai chiều. Mặc định tắt; chỉ có trong phiên bản đang phát triển.",
  "cloudflare-proxy-read-timeout":
    "Thời gian không có dữ liệu; theo báo cáo của người dùng, kết nối WebSocket bị cắt sau đúng 100 giây. Chỉ khách hàng Enterprise mới thay đổi được.",
  "cloudflare-restart":
    "Mỗi bản phát hành mới làm các node proxy khởi động lại. Kết nối trên đó nhận 1001 với lý do `CloudFlare WebSocket proxy restarting`.",
  "cloudflare-workers-update":
    "Thời gian dành cho các kết nối đang mở khi runtime được cập nhật: tối đa 20 phút; trước tháng 10 năm 2026 là tối đa 30 giây.",
  "azure-front-door-idle": "Thời gian không có dữ liệu ở cả hai chiều.",
  "azure-front-door-lifetime":
    "Tuổi của kết nối; có lưu lượng cũng không kéo dài thêm. Mỗi profile được có tối đa 3000 kết nối cùng lúc.",
  "azure-load-balancer-idle":
    "Thời gian không có gói tin trên kết nối TCP. Gói TCP keep-alive có được tính.",
  "azure-app-service-idle":
    "Thời gian không có gói tin trên kết nối TCP, ở load balancer đứng trước ứng dụng.",
  "azure-application-gateway-idle":
    "Thời gian không có dữ liệu. Một báo cáo chưa được xác nhận nói là 30 giây; không tìm thấy con số chính thức.",
  "azure-web-pubsub-keepalive":
    "Dịch vụ ping các client của nó theo chu kỳ này, để không chạm các giới hạn khác trên đường truyền.",
  "google-cloud-load-balancer-timeout":
    "Tuổi của kết nối, không phải thời gian im lặng: có lưu lượng cũng không kéo dài thêm.",
  "heroku-router-idle":
    "Thời gian không có dữ liệu; mỗi byte ở bất kỳ chiều nào đều khiến thời gian được tính lại từ đầu.",
  "fly-idle":
    "Thời gian không có dữ liệu. Giới hạn 60 giây trước đây đã bị bỏ; tài liệu không nêu giá trị mặc định của thiết lập này.",
  "fly-autostop":
    "Trước khi một máy dừng hoặc bị tạm ngưng, proxy đóng các kết nối của nó với mã 1001.",
  "render-deploy":
    "Instance cũ nhận `SIGTERM` 60 giây sau khi chuyển sang instance mới, và nhận `SIGKILL` sau khoảng trễ này. Tài liệu không nói đến idle timeout nào.",
  "vercel-functions-duration":
    "Tuổi của kết nối: kết nối tồn tại chừng nào function còn chạy; thời gian chạy tối đa của function tùy gói dịch vụ.",
  "netlify-websockets": "Có hỗ trợ server WebSocket; không tìm thấy giới hạn nào trong tài liệu.",
  "supabase-edge-functions-wall-clock":
    "Tuổi của worker: 150 giây hoặc 400 giây, tùy gói dịch vụ. Worker không hoạt động (idle) có thể kết thúc sớm hơn, dù kết nối còn mở.",
  "linux-conntrack-established":
    "Thời gian không có gói tin trên một kết nối TCP được theo dõi: 5 ngày. Router gia đình và các host dùng bảng này.",
  "linux-conntrack-unacknowledged":
    "Thời gian mà dữ liệu đã gửi được phép chưa có xác nhận (ACK) trước khi kết nối không còn được theo dõi.",
  "fortiadc-tcp-established": "Thời gian không có gói tin trên một kết nối TCP được theo dõi.",
  "mobile-carrier-nat":
    "Khoảng ngừng dài nhất mà kết nối vẫn còn sống trên mạng của một nhà mạng ở Pháp, đo năm 2020.",
  "rfc-5382-nat":
    "Thời gian im lặng ngắn nhất mà RFC cho phép NAT áp dụng với kết nối đã thiết lập: 2 giờ 4 phút. Nhiều NAT đặt ngắn hơn.",
  "iis-arr-proxy-timeout": "Thời gian proxy chờ dữ liệu. Con số này ghi theo trí nhớ.",
  "phoenix-socket-timeout":
    "Thời gian không có dữ liệu từ client; client JavaScript gửi heartbeat mỗi 30 giây.",
  "uwebsockets-idle-timeout":
    "Thời gian không có dữ liệu từ client. Server ping ngay trước khi hết thời gian này; 0 là tắt.",
  "uwebsockets-max-lifetime": "Tuổi của kết nối, đặt theo phút. Không giới hạn nếu không đặt.",
  "deno-idle-timeout":
    "Server ping client im lặng và đóng với mã 1001 nếu không có trả lời trong thời gian này.",
  "binance-lifetime":
    "Tuổi của kết nối. Ngoài ra server còn ping mỗi 20 giây và chờ trả lời trong 1 phút.",
  "openai-realtime-duration":
    "Tuổi của phiên, sau đó là frame Close với mã 1001. Ban đầu là 15 phút, năm 2025 là 30 phút và đến tháng 12 năm 2025 là 60 phút.",
  "deepgram-keepalive-gap":
    "Thời gian không có âm thanh hay thông điệp `KeepAlive`; sau đó dịch vụ đóng với `NET-0001`. Hãy gửi `KeepAlive` mỗi 3 đến 5 giây.",
  "chrome-extension-worker-idle":
    "Thời gian không có hoạt động; sau đó worker kết thúc, kéo theo các kết nối của nó. Từ Chrome 116, thông điệp WebSocket được tính là hoạt động.",
};
