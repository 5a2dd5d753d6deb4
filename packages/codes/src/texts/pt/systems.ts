import type { Texts } from "../shape.ts";

export const systems: Texts["systems"] = {
  "graphql-ws":
    "Um protocolo GraphQL sobre WebSocket e a sua biblioteca; a maioria dos códigos é 4 seguido de um status HTTP, e o cliente dela trata quase todos como definitivos.",
  "discord-gateway":
    "O fluxo de eventos do Discord para bots; cada código diz se o bot pode se conectar de novo, muitas vezes com a sessão antiga.",
  "discord-voice":
    "A conexão do Discord para chamadas de voz; a maioria dos códigos encerra a chamada para este cliente.",
  pusher:
    "Um serviço hospedado de publish-subscribe, cujo protocolo Soketi, Laravel Reverb e outros também falam; a faixa do código diz se e quando voltar.",
  centrifugo:
    "Um servidor de mensagens em tempo real; a faixa do código diz se o cliente volta: sim abaixo de 3500 e de 4000 a 4499, não nos demais.",
  "socket-io":
    "Uma biblioteca de mensagens sobre WebSocket; ela informa à aplicação um texto com o motivo, não um código de fechamento.",
  "twitch-eventsub":
    "As notificações de eventos da Twitch; o servidor fecha com códigos de 4000 a 4007 quando um cliente viola as regras ou algo falha.",
  "aws-api-gateway":
    "O front-end WebSocket gerenciado da Amazon; ele encerra conexões que ficam inativas, são antigas demais ou enviam demais.",
  cloudflare:
    "Um proxy na frente dos servidores; quando um dos seus nós reinicia, as conexões dele recebem 1001.",
  fly: "Uma plataforma de hospedagem cujo proxy fecha as conexões antes de parar ou suspender uma máquina.",
  caddy:
    "Um servidor web e proxy; ele fecha as conexões que repassa quando a sua configuração é recarregada.",
  deno: "O servidor WebSocket do runtime Deno; ele envia pings a clientes inativos e fecha quando não vem resposta.",
  webkit:
    "O motor do Safari; ele fecha as conexões de uma página que o usuário deixou, com um motivo que o servidor pode ler.",
  "openai-realtime":
    "A interface da OpenAI para fala e texto ao vivo; uma sessão termina após um tempo fixo, e o motivo diz isso.",
  deepgram: "Um serviço de reconhecimento de fala; o motivo começa com o nome do erro.",
  "gemini-live":
    "A interface do Google para fala e vídeo ao vivo com o Gemini; o motivo traz os detalhes.",
  "slack-socket-mode":
    "O modo do Slack de entregar eventos a apps por WebSocket; uma mensagem `disconnect` com um motivo vem antes do fechamento.",
  "home-assistant":
    "Software de automação residencial; ele informa as falhas em mensagens e não usa códigos de fechamento próprios.",
  phoenix:
    "O framework web para Elixir com o seu cliente JavaScript, que volta depois de qualquer código, exceto 1000.",
  spring:
    "Um framework Java com um servidor WebSocket; ele tem um único código de fechamento próprio.",
  kubernetes:
    "Os streams de `kubectl exec`, `attach` e `port-forward`; não se encontrou nenhum código de fechamento próprio.",
  binance:
    "Uma corretora de criptomoedas com streams de dados de mercado; toda conexão termina após 24 horas.",
  pandascore: "Um serviço de dados de e-sports; três códigos dizem por que ele fechou.",
  backsoon: "O protocolo de sessão deste projeto, `backsoon.v1`, com códigos de 4901 a 4905.",
};

export const systemCodes: Texts["systemCodes"] = {
  "graphql-ws/4004": "O servidor enviou uma mensagem que o cliente não consegue usar.",
  "graphql-ws/4005": "O cliente teve uma falha interna.",
  "graphql-ws/4400": "O servidor recebeu uma mensagem de tipo desconhecido ou formato errado.",
  "graphql-ws/4401":
    "Uma operação chegou antes que a conexão fosse confirmada. O cliente da biblioteca desiste; aqui o cliente obtém novas credenciais e tenta mais uma vez.",
  "graphql-ws/4403":
    "O servidor recusou a conexão. O cliente tenta de novo, pois o acesso pode ser concedido mais tarde.",
  "graphql-ws/4406": "O servidor não fala o subprotocolo pedido.",
  "graphql-ws/4408": "O cliente não enviou `connection_init` a tempo.",
  "graphql-ws/4409": "Uma assinatura com o mesmo id já está ativa.",
  "graphql-ws/4429": "O cliente enviou `connection_init` mais de uma vez.",
  "graphql-ws/4499":
    "A aplicação chamou `client.terminate()`; é o próprio cliente que informa este código.",
  "graphql-ws/4500": "O servidor teve uma falha interna.",
  "graphql-ws/4504": "O servidor não enviou `connection_ack` a tempo.",
  "graphql-ws/1002-1004": "Erros de protocolo e de dados: o cliente desiste.",
  "graphql-ws/1007-1011":
    "Erros de dados, regras, tamanho, extensões e erros do servidor: o cliente desiste.",
  "graphql-ws/1015-1999": "Falhas de TLS e códigos não atribuídos: o cliente desiste.",

  "discord-gateway/1001": "O Discord pede ao cliente que se conecte de novo.",
  "discord-gateway/4000": "Erro desconhecido.",
  "discord-gateway/4001": "Opcode desconhecido, ou um payload que não combina com ele.",
  "discord-gateway/4002": "O payload não pôde ser decodificado.",
  "discord-gateway/4003":
    "Um payload chegou antes que o cliente se identificasse, ou a sessão já não é válida.",
  "discord-gateway/4004": "O token está errado.",
  "discord-gateway/4005": "O cliente se identificou duas vezes.",
  "discord-gateway/4007":
    "O número de sequência a partir do qual retomar não é válido: comece uma nova sessão.",
  "discord-gateway/4008": "O cliente enviou dados demais, rápido demais.",
  "discord-gateway/4009": "A sessão expirou: comece uma nova.",
  "discord-gateway/4010": "O shard não é válido.",
  "discord-gateway/4011":
    "O bot está em servidores demais para uma só conexão: ele precisa usar shards.",
  "discord-gateway/4012": "A versão da API não é válida.",
  "discord-gateway/4013": "Os intents não são válidos.",
  "discord-gateway/4014": "O bot pediu intents que não pode usar.",
  "discord-gateway/client-close":
    "Quando o próprio cliente fecha com 1000 ou 1001, o Discord encerra a sessão e o bot fica offline; com qualquer outro código a sessão pode ser retomada por alguns minutos.",

  "discord-voice/4006": "A sessão já não é válida.",
  "discord-voice/4009": "A sessão expirou.",
  "discord-voice/4011": "O servidor de voz não foi encontrado.",
  "discord-voice/4014": "O cliente foi removido da chamada, ou a conexão principal dele terminou.",
  "discord-voice/4015": "O servidor de voz caiu: retome a sessão.",
  "discord-voice/4017": "A chamada exige criptografia de ponta a ponta (`DAVE`).",
  "discord-voice/4020": "A requisição estava malformada.",
  "discord-voice/4021": "O cliente ultrapassou um limite de taxa.",
  "discord-voice/4022": "A chamada terminou.",

  "pusher/4000":
    "A aplicação só aceita conexões TLS: o `pusher-js` se conecta de novo imediatamente, com TLS.",
  "pusher/4001": "A aplicação não existe.",
  "pusher/4003": "A aplicação está desativada.",
  "pusher/4004": "Conexões demais para a aplicação (Laravel Reverb).",
  "pusher/4009": "A conexão não está autorizada; também usado para remover usuários.",
  "pusher/4100": "O limite de conexões simultâneas foi atingido.",
  "pusher/4200": "O servidor fecha a conexão: conecte-se de novo.",
  "pusher/4201": "Nenhum `pong` veio a tempo.",
  "pusher/4301":
    "Um evento do cliente ultrapassou o limite de taxa. Este número vem numa mensagem de erro, não num fechamento.",
  "pusher/4000-4099": "A mesma conexão seria recusada de novo: mude algo antes.",
  "pusher/4100-4199": "Volte após pelo menos 1 s, e cada vez mais tarde.",
  "pusher/4200-4299": "Volte imediatamente.",
  "pusher/4300-4999": "Outros erros; o `pusher-js` não volta.",

  "centrifugo/1009": "A mensagem é grande demais: o cliente JavaScript desiste.",
  "centrifugo/3000": "A conexão foi fechada; usado dentro do servidor.",
  "centrifugo/3001": "O servidor está sendo desligado.",
  "centrifugo/3004": "O servidor teve uma falha interna.",
  "centrifugo/3005": "A conexão expirou.",
  "centrifugo/3006": "Uma assinatura expirou.",
  "centrifugo/3008": "O cliente lê devagar demais.",
  "centrifugo/3009": "O servidor não conseguiu escrever na conexão.",
  "centrifugo/3010": "O cliente perdeu mensagens: conecte-se de novo e recupere-as.",
  "centrifugo/3011": "O servidor pede ao cliente que se conecte de novo.",
  "centrifugo/3012": "Nenhum `pong` veio a tempo.",
  "centrifugo/3013": "O cliente enviou requisições demais.",
  "centrifugo/3014":
    "O estado do cliente já não é válido: descarte o token e o que está guardado e depois conecte-se.",
  "centrifugo/3500": "O token não é válido.",
  "centrifugo/3501": "A requisição estava malformada.",
  "centrifugo/3502": "O cliente não se autenticou a tempo.",
  "centrifugo/3503": "A aplicação desconectou o cliente.",
  "centrifugo/3504": "O limite de conexões foi atingido.",
  "centrifugo/3505": "O limite de canais foi atingido.",
  "centrifugo/3506": "Os dados não combinam com o protocolo: dados binários para um cliente JSON.",
  "centrifugo/3507": "O cliente não tem a permissão necessária.",
  "centrifugo/3508": "O que o cliente pediu não está disponível.",
  "centrifugo/3509": "O cliente causou erros demais.",
  "centrifugo/3000-3499": "Códigos do próprio Centrifugo depois dos quais o cliente volta.",
  "centrifugo/3500-3999": "Códigos do próprio Centrifugo depois dos quais o cliente não volta.",
  "centrifugo/4000-4499": "Códigos da aplicação depois dos quais o cliente volta.",
  "centrifugo/4500-4999": "Códigos da aplicação depois dos quais o cliente não volta.",

  "socket-io/io-server-disconnect":
    "O servidor chamou `disconnect()`: o cliente não volta até que a aplicação chame `connect()`.",
  "socket-io/io-client-disconnect": "A aplicação chamou `disconnect()` no cliente.",
  "socket-io/ping-timeout": "Nenhum ping veio dentro de `pingInterval` + `pingTimeout`.",
  "socket-io/transport-close": "A conexão foi fechada ou se perdeu.",
  "socket-io/transport-error": "A conexão falhou.",
  "socket-io/parse-error": "Um pacote não era válido.",
  "socket-io/server-shutting-down": "Visto no servidor: ele está sendo desligado.",
  "socket-io/forced-server-close": "Visto no servidor: ele fechou a conexão do cliente.",
  "socket-io/server-namespace-disconnect":
    "Visto no servidor: ele chamou `disconnect()` no socket.",
  "socket-io/client-namespace-disconnect": "Visto no servidor: o cliente chamou `disconnect()`.",
  "socket-io/forced-close": "Visto no servidor: a conexão subjacente foi fechada à força.",

  "twitch-eventsub/4000": "O servidor teve uma falha interna.",
  "twitch-eventsub/4001": "O cliente enviou dados: ele só pode responder a pings.",
  "twitch-eventsub/4002": "O cliente não respondeu a um ping.",
  "twitch-eventsub/4003": "O cliente não assinou nada em 10 s.",
  "twitch-eventsub/4004": "O cliente não passou para a URL de reconexão em 30 s.",
  "twitch-eventsub/4005": "Um timeout de rede temporário.",
  "twitch-eventsub/4006": "Um erro de rede temporário.",
  "twitch-eventsub/4007": "A URL de reconexão não é válida.",

  "aws-api-gateway/1001": "A conexão ficou inativa por 10 minutos ou completou 2 horas.",
  "aws-api-gateway/1003": "O cliente enviou um frame binário, que a API não aceita.",
  "aws-api-gateway/1009": "Uma mensagem tinha mais de 128 KB, ou um frame mais de 32 KB.",

  "cloudflare/1001": "O nó do proxy está reiniciando; o servidor atrás dele não está fora do ar.",
  "fly/1001": "A máquina está prestes a parar ou a ser suspensa.",
  "caddy/1001":
    "A configuração foi recarregada; cliente e servidor recebem ambos este fechamento, sem motivo.",
  "deno/1001": "O cliente não respondeu ao ping do servidor.",
  "webkit/1001":
    "Visto no servidor: o usuário deixou a página, ou ela foi guardada para o botão Voltar.",
  "openai-realtime/1001":
    "A sessão atingiu a duração máxima. Uma nova começa vazia: a aplicação precisa enviar o contexto de novo.",

  "deepgram/1011-net-0001": "Nem áudio nem uma mensagem `KeepAlive` chegaram por 10 s.",
  "deepgram/1011-net-0000": "O serviço teve uma falha interna.",
  "deepgram/1008-data-0000": "Os dados não puderam ser decodificados como áudio.",

  "gemini-live/1008": "A sessão pediu algo que o serviço ou o modelo não oferece.",

  "slack-socket-mode/warning": "O Slack está prestes a fechar esta conexão: abra uma nova.",
  "slack-socket-mode/refresh_requested": "O Slack está substituindo esta conexão: abra uma nova.",
  "slack-socket-mode/too_many_websockets":
    "O app tem mais de 10 conexões: tente com menos frequência.",
  "slack-socket-mode/link_disabled": "O Socket Mode foi desativado para o app.",

  "home-assistant/auth_invalid":
    "Uma mensagem que diz que o token ou a senha está errada; depois o servidor fecha, sem código próprio.",

  "phoenix/1000":
    "O cliente JavaScript não volta. Só quando o seu próprio heartbeat falha é que ele fecha com 1000 (`heartbeat timeout`) e se conecta de novo.",

  "spring/4500":
    "`SESSION_NOT_RELIABLE`: não foi possível enviar as mensagens com rapidez suficiente. No graphql-ws o mesmo número significa um erro do servidor.",

  "kubernetes/idle-stream":
    "O kubelet encerra streams inativos após 4 horas; um balanceador de carga, muitas vezes antes.",

  "binance/24-hours": "Toda conexão termina após 24 horas.",
  "binance/serverShutdown":
    "Um evento que vem antes de um reinício planejado: abra uma nova conexão.",

  "pandascore/4001": "O token está ausente.",
  "pandascore/4003": "O plano não inclui isso.",
  "pandascore/4029": "Conexões demais: são permitidas 3 por partida.",

  "backsoon/4901": "Uma conexão mais nova deste cliente assumiu a sessão, que continua nela.",
  "backsoon/4902":
    "O cliente confirmou mensagens de menos, e o servidor não guarda mais. A sessão acabou.",
  "backsoon/4903": "Um lado perdeu o que o outro lembra da sessão. A sessão acabou.",
  "backsoon/4904": "O outro lado enviou o que o protocolo não permite. A sessão acabou.",
  "backsoon/4905": "O cliente não enviou `hello` a tempo, por isso não houve sessão.",
};
