import type { Texts } from "../shape.ts";

export const codes: Texts["codes"] = {
  unused: {
    short: "Abaixo de 1000: o protocolo não usa esses números, e um frame Close não pode levá-los.",
    meaning:
      "A RFC 6455 não usa os números de 0 a 999. Um frame Close com um deles viola o protocolo. Mesmo assim, alguns runtimes entregam o número à aplicação, e o Deno informa 0 quando uma conexão cai.",
    seen: [
      "Um cliente Deno perdeu a conexão: o Deno informa o código 0 onde outros runtimes informam 1006.",
      "Um servidor enviou um status HTTP, um código de saída ou uma variável não inicializada como código de fechamento.",
    ],
    client: [
      "Trate como fechamento anormal: volte com backoff exponencial.",
      "Guarde o número original no log, pois ele mostra qual runtime ou qual servidor foi.",
    ],
    server: [
      "Envie 1000–1003, 1007–1014 ou 3000–4999. Uma biblioteca que valida o código recusa os demais.",
    ],
    path: ["Os proxies repassam o frame sem alterá-lo. Não há nada a configurar aqui."],
    use: "Nunca o envie. Escolha um código registrado ou um código próprio entre 4000 e 4999.",
    misreadings: [
      {
        claim: "O código 0 significa que a conexão fechou sem erro.",
        truth:
          "No Deno significa o contrário: não chegou nenhum frame Close. Nesse caso, `wasClean` é `false`.",
      },
    ],
    symptoms: ["código de fechamento 0", "código 0 no Deno", "código de fechamento inválido"],
  },
  1000: {
    short: "O trabalho terminou: um fim normal, de comum acordo entre os dois lados.",
    meaning:
      "A finalidade para a qual a conexão foi aberta foi cumprida. É o único código abaixo de 3000 que um script no navegador pode passar a `close()`. A maioria dos clientes o entende como um pedido para não voltar.",
    seen: [
      "Seu próprio programa chamou `close(1000)`, ou o outro lado fez isso.",
      "O servidor fez o logout do usuário, terminou um download ou finalizou um jogo.",
      "Um heartbeat dentro de uma biblioteca desistiu e fechou com 1000: é o que faz o Phoenix.",
    ],
    client: [
      "Não reconecte. Se a aplicação ainda precisa da conexão, descubra quem a fechou e por quê.",
      "Chame você mesmo `close(1000)` em vez de só `close()`, para que o servidor veja um motivo e não 1005.",
    ],
    server: [
      "Use-o só quando o cliente não deve voltar. Num deploy envie 1012; num desligamento, 1001.",
      "Coloque a causa no motivo: até 123 bytes de UTF-8.",
    ],
    path: ["Os proxies o repassam sem alterá-lo. Ele nunca vem de um balanceador."],
    use: "Feche com este código quando os dois lados terminaram e ninguém deve voltar.",
    misreadings: [
      {
        claim: "Um servidor que reinicia deve fechar com 1000, porque o reinício é planejado.",
        truth:
          "Assim os clientes não voltam. 1012 diz que o serviço volta e que eles também devem voltar.",
      },
      {
        claim: "`close()` sem argumentos envia 1000.",
        truth: "Envia um frame Close sem código, e os dois lados veem 1005.",
      },
    ],
    symptoms: [
      "cliente não reconecta depois do close",
      "fechamento normal",
      "conexão fechada sem erro",
    ],
  },
  1001: {
    short: "Um lado está saindo: o servidor é desligado ou o usuário deixa a página.",
    meaning:
      "Um dos endpoints está saindo. Um servidor que é desligado para manutenção o envia a todos os clientes; um navegador o envia por conta própria quando o usuário sai da página ou fecha a aba. Ele não diz nada sobre quando alguém volta.",
    seen: [
      "O servidor recebeu SIGTERM e está desligando, ou um autoscaler remove a máquina.",
      "No servidor: o usuário foi para outra página, fechou a aba ou recarregou a página.",
      "Um proxy reinicia ou recarrega a configuração: Cloudflare, Fly.io e Caddy enviam 1001 nesse caso.",
      "Um serviço encerra conexões ao atingirem o tempo de vida máximo, por exemplo o OpenAI Realtime após 60 minutos.",
    ],
    client: [
      "Reconecte com backoff exponencial e jitter: a primeira vez após um tempo aleatório de {from} a {to} s.",
      "Retome a sessão, se houver uma. A conexão acabou; a sessão não precisa acabar.",
    ],
    server: [
      "No desligamento, envie-o a todos os clientes, dentro do prazo que a sua plataforma dá.",
      "Se o serviço vai voltar, envie 1012 e diga quando. Assim os clientes não precisam adivinhar.",
      "Quando é uma página que o envia, a sessão dela acabou; ninguém vai retomá-la.",
    ],
    path: [
      "Dê ao balanceador tempo para a drenagem: ele deve parar de enviar conexões novas antes que as antigas sejam fechadas.",
      "Se 1001 vem de um proxy, verifique as recargas de configuração: cada uma encerra todos os WebSockets.",
    ],
    use: "Feche com este código quando este lado está saindo e não promete voltar logo.",
    misreadings: [
      {
        claim: "1001 é um erro.",
        truth: "É um fechamento limpo, conforme as regras. `wasClean` é `true`.",
      },
      {
        claim: "Uma página pode chamar `close(1001)`.",
        truth:
          "O navegador lança `InvalidAccessError`. Ele envia 1001 por conta própria quando o usuário sai da página.",
      },
    ],
    symptoms: [
      "conexão fecha quando o servidor é desligado",
      "conexão fecha quando saio da página",
      "CloudFlare WebSocket proxy restarting",
      "websocket cai no deploy",
    ],
  },
  1002: {
    short: "O protocolo foi violado: um frame que a RFC 6455 não permite.",
    meaning:
      "Um endpoint recebeu algo que não é tráfego WebSocket válido: um bit reservado, um opcode desconhecido, um frame com máscara vindo de um servidor, um código de fechamento que não pode ser enviado. Ele fecha porque já não sabe onde começa um frame.",
    seen: [
      "No lado que enviou o frame inválido. O lado que percebeu o erro informa 1006 à própria aplicação.",
      "Algo escreveu bytes crus na conexão: uma linha de log, uma resposta HTTP, uma segunda biblioteca.",
      "Frames comprimidos sem que `permessage-deflate` tivesse sido negociado.",
      "Este lado enviou 1004, 1005, 1006, 1015 ou um número de 1016 a 2999 num frame Close.",
    ],
    client: [
      "Não reconecte automaticamente: o mesmo programa cometeria o mesmo erro outra vez.",
      "Atualize a biblioteca de WebSocket. As aplicações raramente montam frames por conta própria.",
    ],
    server: [
      "Registre no log o texto de erro da biblioteca: ele cita o bit ou o opcode.",
      "Verifique se nada além da biblioteca de WebSocket escreve no socket.",
    ],
    path: [
      "Verifique se nenhum proxy acumula em buffer, comprime ou reescreve o fluxo depois do upgrade.",
      "Teste uma vez com `wss://`: proxies antigos só mexem no que conseguem ler.",
    ],
    use: "Quem o envia são as bibliotecas. Se o problema é o formato das mensagens da aplicação, use 1007, 1008 ou um código de 4000 a 4999.",
    misreadings: [
      {
        claim: "A mensagem da minha aplicação está errada, então envio 1002.",
        truth:
          "1002 trata de frames. Para mensagens que as suas próprias regras recusam, o certo é 1008 ou um código privado.",
      },
      {
        claim: "O lado que vê 1002 encontrou o erro.",
        truth: "Foi ele que cometeu o erro. O lado que o encontrou vê 1006.",
      },
    ],
    symptoms: [
      "invalid frame header",
      "reserved bits must be clear",
      "invalid opcode",
      "erro de protocolo websocket",
    ],
  },
  1003: {
    short: "O endpoint não aceita este tipo de dado, como binário num serviço de texto.",
    meaning:
      "O endpoint recebeu um tipo de mensagem que não aceita: binário onde só se entende texto, ou o contrário. O conteúdo nem chegou a ser examinado.",
    seen: [
      "Um cliente enviou um `Blob` ou um `ArrayBuffer` a um serviço que lê texto JSON.",
      "O AWS API Gateway responde com ele a um frame binário.",
      "Uma biblioteca cliente codifica em MessagePack por padrão, mas o servidor espera texto.",
    ],
    client: [
      "Não reconecte sem mudar nada. Envie texto ou peça o formato que o servidor aceita.",
      "Combine o formato por meio de um subprotocolo, para que uma divergência já falhe no handshake.",
    ],
    server: ["Informe no motivo o tipo aceito, por exemplo `text only`."],
    path: [
      "Gateways que leem as mensagens podem recusar dados binários. Consulte os limites deles.",
    ],
    use: "Feche com este código quando você nunca aceita esse tipo de mensagem, seja qual for o conteúdo.",
    misreadings: [
      {
        claim: "1003 serve para JSON que não pode ser interpretado.",
        truth: "Isso é o tipo certo com o conteúdo errado: 1007 ou 1008.",
      },
    ],
    symptoms: ["mensagem binária não suportada", "servidor só aceita texto", "unsupported data"],
  },
  1004: {
    short: "Reservado: ainda sem significado, e nunca num frame Close.",
    meaning:
      "A RFC 6455 reserva o número. Um significado pode ser definido mais tarde. Rascunhos muito antigos o usavam para mensagens grandes demais, e algumas tabelas ainda dizem isso.",
    seen: [
      "Só quando um servidor o envia contra as regras. Alguns navegadores então o mostram à página.",
    ],
    client: ["Trate como fechamento anormal: volte com backoff exponencial."],
    server: ["Não o envie. Para mensagens grandes demais existe 1009."],
    path: ["Nada a fazer aqui."],
    use: "Nunca o envie. Para mensagens grandes, use 1009.",
    misreadings: [
      {
        claim: "1004 significa que uma mensagem era grande demais.",
        truth: "Só rascunhos anteriores à RFC 6455 diziam isso. O padrão diz 1009.",
      },
    ],
    symptoms: ["código de fechamento 1004"],
  },
  1005: {
    short: "Chegou um frame Close sem código. Informado localmente, nunca enviado.",
    meaning:
      "O handshake de fechamento aconteceu, mas o primeiro frame Close tinha o corpo vazio. O runtime informa 1005 à própria aplicação para dizer que o outro lado não deu código. Ele nunca aparece num frame.",
    seen: [
      "Alguém chamou `close()` sem argumentos. Os dois lados veem 1005.",
      "Uma biblioteca fecha com um frame vazio quando o objeto da conexão é destruído.",
      "O uWebSockets transforma um código proibido (0, 1005, 1006) num frame Close vazio.",
    ],
    client: [
      "Reconecte com backoff exponencial: ninguém disse que o trabalho terminou.",
      "Quando você terminar, feche com `close(1000)`.",
    ],
    server: [
      "Informe sempre um código. Com 1005, cada cliente precisa adivinhar.",
      "Não devolva um 1005 recebido: responda com um frame Close vazio ou com 1000.",
    ],
    path: ["Nada a fazer aqui: um proxy que corta a conexão causa 1006, não 1005."],
    use: "Nunca o envie. Informe um código: 1000 quando o trabalho terminou.",
    misreadings: [
      {
        claim: "1005 significa que não chegou nenhum frame Close.",
        truth: "Chegou um, mas sem código. Quando não chega nenhum frame Close, é 1006.",
      },
      {
        claim: "1005 é um erro.",
        truth: "O handshake de fechamento foi completo e `wasClean` é `true`.",
      },
    ],
    symptoms: ["no status received", "close sem código", "código de fechamento 1005"],
  },
  1006: {
    short: "A conexão terminou sem frame Close: crash, cabo, proxy, limite de inatividade.",
    meaning:
      "Nenhum frame Close (o frame de fechamento) foi recebido, por isso ninguém disse por que a conexão terminou. O runtime informa 1006 à própria aplicação. O número é reservado e nunca trafega pela rede: uma conexão que ainda consegue enviar um frame Close poderia dizer o verdadeiro motivo.",
    seen: [
      "Um balanceador, proxy ou firewall cortou uma conexão silenciosa: muitas vezes após 60 segundos ou outro número redondo.",
      "O processo do servidor caiu ou foi morto com SIGKILL.",
      "A rede sumiu: cabo, Wi-Fi, um trem num túnel, um notebook em suspensão.",
      "A conexão nunca abriu: recusada, host desconhecido, falha de TLS, qualquer resposta HTTP que não seja 101.",
      "O seu próprio lado rompeu a conexão porque o outro violou o protocolo ou não respondeu a um frame Close.",
    ],
    client: [
      "Reconecte com backoff exponencial e jitter: a primeira vez após um tempo aleatório de {from} a {to} s.",
      "Envie um ping depois de um período de silêncio e desista imediatamente se não vier resposta. O runtime pode levar minutos para perceber.",
      "Registre quanto tempo durou o silêncio anterior. Duas quedas após o mesmo silêncio indicam um limite de inatividade: envie pings com mais frequência do que isso.",
      "Retome a sessão, se houver uma: não se sabe se as mensagens em trânsito chegaram.",
    ],
    server: [
      "Envie um ping a cada 20–25 s, para que nenhum limite de inatividade comum seja atingido e conexões mortas sejam percebidas.",
      "Procure crashes, limites de memória e handlers que lançam exceções.",
      "Feche corretamente ao parar (1001 ou 1012). Um processo que simplesmente termina deixa 1006 a todos os clientes.",
    ],
    path: [
      "Compare os limites de inatividade de cada salto com o seu heartbeat. O menor deles decide.",
      "Aumente o timeout onde puder: `proxy_read_timeout` no nginx, `timeout tunnel` no HAProxy, o timeout de inatividade do balanceador de carga.",
      "Lembre-se dos equipamentos que descartam em silêncio: um firewall que esquece uma conexão não avisa nenhum dos lados.",
    ],
    use: "Nunca o envie: `close(1006)` lança uma exceção. Para terminar sem frame Close, encerre a conexão TCP.",
    misreadings: [
      {
        claim: "O servidor enviou 1006.",
        truth:
          "Ninguém pode enviá-lo. O seu próprio runtime o gerou porque não recebeu nenhum frame Close.",
      },
      {
        claim: "1006 mostra de que lado está a falha.",
        truth:
          "Não mostra. Compare os logs dos dois lados: o lado que enviou um frame Close mostra outro código.",
      },
      {
        claim: "O evento `error` diz mais.",
        truth:
          "Os navegadores escondem a causa de propósito, para que uma página não possa explorar a rede local.",
      },
    ],
    symptoms: [
      "conexão cai depois de um minuto",
      "conexão fecha após 60 segundos",
      "websocket desconecta quando fica inativo",
      "abnormal closure",
      "conexão perdida sem motivo",
      "websocket connection failed",
      "websocket cai após 100 segundos",
    ],
  },
  1007: {
    short: "O conteúdo não combina com o tipo: texto que não é UTF-8 válido.",
    meaning:
      "O endpoint recebeu uma mensagem cujo conteúdo não corresponde ao tipo. Na prática: uma mensagem de texto cujos bytes não são UTF-8 válido.",
    seen: [
      "Dados binários foram enviados como texto, por exemplo um buffer comprimido ou bytes em Latin-1.",
      "Um texto foi cortado no meio de um caractere antes de ser enviado.",
      "Com o Chromium o servidor recebe 1002 em vez disso, e do Firefox não recebe nada.",
    ],
    client: [
      "Não reconecte para enviar a mesma coisa de novo.",
      "Envie bytes como mensagens binárias. Deixe a biblioteca codificar as strings.",
    ],
    server: [
      "Envie buffers como binário. Se o texto é montado a partir de buffers, decodifique com um decodificador de stream.",
      "Use uma biblioteca que valide UTF-8; ela fecha com 1007 por conta própria.",
    ],
    path: ["Nada a fazer aqui, a não ser que um gateway converta as mensagens."],
    use: "As bibliotecas o enviam para UTF-8 inválido. Use-o também quando o conteúdo de uma mensagem contradiz o tipo declarado.",
    misreadings: [
      {
        claim: "1007 serve para qualquer mensagem que eu não entendo.",
        truth:
          "Serve para conteúdo que contradiz o tipo. JSON válido que as suas regras recusam é 1008 ou um código privado.",
      },
    ],
    symptoms: [
      "UTF-8 inválido em frame de texto",
      "could not decode a text frame",
      "payload inválido",
    ],
  },
  1008: {
    short:
      "Recusado por uma regra: um “não” genérico, se nenhum outro código serve ou nada pode ser dito.",
    meaning:
      "O endpoint recebeu uma mensagem que viola as suas regras. É a recusa genérica: para casos sem código próprio e para quando os detalhes devem ficar ocultos.",
    seen: [
      "Um token está ausente, inválido ou expirado, em serviços que não usam 3000.",
      "Mensagens demais, um tópico proibido, uma origem que não é permitida.",
      "Serviços como Gemini Live ou Deepgram recusam um pedido que não podem atender.",
    ],
    client: [
      "Não reconecte sem mudar nada: a regra vai dizer “não” outra vez.",
      "Se você sabe que no seu servidor ele significa credenciais vencidas, liste 1008 como um código que as renova.",
    ],
    server: [
      "Prefira 3000 para credenciais ausentes e 3003 para permissões ausentes: com esses os clientes podem agir.",
      "Cite a regra no motivo, até onde for permitido.",
    ],
    path: [
      "Firewalls de aplicação web também recusam, mas antes do upgrade: nesse caso o cliente vê 1006.",
    ],
    use: "Feche com este código quando uma mensagem ou o outro lado viola uma regra sua e nenhum código melhor serve.",
    misreadings: [
      {
        claim: "1008 significa que a autenticação falhou.",
        truth: "Pode ser. O código sozinho não diz qual regra foi violada.",
      },
    ],
    symptoms: ["policy violation", "token expirado", "origem não permitida", "rate limit"],
  },
  1009: {
    short: "A mensagem é maior do que o receptor aceita.",
    meaning:
      "O endpoint recebeu uma mensagem grande demais para processar. Toda biblioteca e todo gateway têm um limite, e alguns limitam não só as mensagens, mas também os frames.",
    seen: [
      "Uma mensagem ultrapassou o limite do servidor, como `maxPayload` no `ws`.",
      "AWS API Gateway: mais de 128 KB numa mensagem ou 32 KB num frame.",
      "Uma mensagem comprimida ficou grande demais ao ser descomprimida.",
    ],
    client: [
      "Não envie a mesma mensagem de novo: um cliente que reconecta e repete nunca para.",
      "Divida dados grandes, ou faça upload por HTTP e envie o endereço.",
    ],
    server: [
      "Defina o limite de forma consciente e informe o valor aos clientes.",
      "Mantenha um limite mesmo para clientes de confiança: ele restringe a memória por conexão.",
    ],
    path: ["Os gateways têm limites próprios, muitas vezes abaixo dos do servidor."],
    use: "Feche com este código quando uma mensagem ultrapassa o seu limite.",
    misreadings: [
      {
        claim: "1009 é um problema temporário.",
        truth: "A mesma mensagem será recusada todas as vezes.",
      },
      {
        claim: "O log do próprio servidor mostra 1009.",
        truth:
          "Muitas vezes mostra 1006: o lado que rompe a conexão não recebeu nenhum frame Close.",
      },
    ],
    symptoms: ["mensagem grande demais websocket", "max payload size exceeded", "frame too large"],
  },
  1010: {
    short: "O cliente precisava de uma extensão que o servidor não ofereceu.",
    meaning:
      "O cliente esperava que o servidor aceitasse uma ou mais extensões, e o servidor não aceitou. O motivo lista as que faltam. Só um cliente o envia: um servidor que precisa de uma extensão recusa o handshake.",
    seen: [
      "No servidor, vindo de um cliente que não consegue funcionar sem compressão ou outra extensão.",
      "Raramente: os navegadores nunca exigem uma extensão.",
    ],
    client: ["Não reconecte sem mudar nada. Torne a extensão opcional ou use outro servidor."],
    server: ["Ative a extensão que o motivo cita, por exemplo `permessage-deflate`."],
    path: ["A causa pode ser um proxy que remove `Sec-WebSocket-Extensions` do handshake."],
    use: "Um cliente fecha com ele quando não consegue funcionar sem uma extensão que não foi negociada.",
    misreadings: [
      {
        claim: "Um servidor o envia quando falta uma extensão ao cliente.",
        truth: "Um servidor recusa esse handshake com um status HTTP.",
      },
    ],
    symptoms: ["extensão obrigatória ausente", "permessage-deflate obrigatório"],
  },
  1011: {
    short: "Um erro inesperado dentro do outro lado o impediu de continuar.",
    meaning:
      "O endpoint encontrou uma condição que não esperava e não pode continuar. A RFC 6455 fala de um servidor; a errata 3227 estende isso a qualquer um dos lados.",
    seen: [
      "Um handler lançou uma exceção que ninguém tratou.",
      "Um ping de keepalive não foi respondido a tempo: algumas bibliotecas fecham com 1011 nesse caso.",
      "Um banco de dados ou outro serviço por trás do servidor falhou.",
    ],
    client: [
      "Volte mais tarde: a primeira vez após um tempo aleatório de {from} a {to} s. Se a causa for a mensagem que você enviou, a próxima tentativa termina igual.",
      "Não reenvie a última mensagem sem verificar se ela foi processada.",
    ],
    server: [
      "Consulte o log do momento do fechamento. 1011 é uma falha do seu próprio lado.",
      "Feche com 1013 se você só está sobrecarregado, e com 1014 se a falha está atrás de você.",
    ],
    path: ["Nada a fazer aqui: a conexão em si funcionou até o fim."],
    use: "Feche com este código quando algo falha inesperadamente do seu lado e você não consegue cumprir o que prometeu a este cliente.",
    misreadings: [
      {
        claim: "1011 e 1006 significam, ambos, que o servidor caiu.",
        truth:
          "Depois de um crash ninguém consegue enviar um frame Close. Com 1011 o servidor ainda conseguiu.",
      },
    ],
    symptoms: ["erro interno do servidor", "unexpected condition", "keepalive ping timeout"],
  },
  1012: {
    short: "O serviço está reiniciando e volta em breve: reconecte após um curto intervalo.",
    meaning:
      "O servidor fecha porque o serviço está reiniciando. Isso diz duas coisas: espera-se que o cliente reconecte, e isso deve funcionar em breve. O registro na IANA pede aos clientes um atraso aleatório de 5 a 30 s; com um servidor que diz quando cada cliente deve voltar, bastam {from} a {to} s.",
    seen: [
      "Um deploy: o processo antigo fecha as suas conexões e um novo assume.",
      "Uma recarga da configuração que exige conexões novas.",
      "Um reinício gradual (rolling restart) move os clientes de um nó para o seguinte.",
    ],
    client: [
      "Reconecte após um curto atraso aleatório ({from} a {to} s), ou exatamente quando o servidor disse: `retry-after=` no motivo.",
      "Não reconecte imediatamente: todos os outros clientes receberam o mesmo frame no mesmo segundo.",
      "Retome a sessão: o reinício foi planejado, nada precisa se perder.",
    ],
    server: [
      "Primeiro pare de aceitar conexões novas, grave as sessões e só então feche com 1012.",
      "Atribua a cada cliente um horário de retorno, para que cheguem no ritmo que você consegue admitir.",
      "Nunca feche com 1000 por causa de um deploy, senão os clientes não voltam.",
    ],
    path: [
      "Deixe o balanceador drenar o nó antigo antes que ele seja fechado.",
      "Recarregue os proxies de forma suave (graceful) e dê tempo aos workers antigos: senão eles cortam o que você fecha com tanto cuidado.",
    ],
    use: "Feche com este código quando você reinicia e espera voltar em segundos ou em um minuto.",
    misreadings: [
      {
        claim: "1012 faz parte da RFC 6455.",
        truth:
          "Foi registrado na IANA depois dela. Algumas bibliotecas antigas não o conhecem, e o WebKitGTK o recusa: a página vê 1006.",
      },
      {
        claim: "O cliente pode reconectar imediatamente, já que o servidor disse isso.",
        truth: "Então todos os clientes chegam juntos, e o processo novo cai sob a carga.",
      },
    ],
    symptoms: [
      "websocket cai no deploy",
      "service restart",
      "servidor reiniciado",
      "thundering herd depois do deploy",
    ],
  },
  1013: {
    short: "O servidor está sobrecarregado: espere um bom tempo ou tente outro endereço.",
    meaning:
      "O serviço está sobrecarregado. Segundo o registro na IANA, o cliente deve se conectar a outro endereço, se houver vários, ou ao mesmo só quando o usuário pedir. Muitas tabelas amenizam isso e falam apenas em backoff.",
    seen: [
      "O servidor só admite certo número de conexões por segundo e fecha as demais.",
      "Um limite de conexões ou de memória foi atingido.",
      "Após uma interrupção do serviço, quando todos os clientes voltam ao mesmo tempo.",
    ],
    client: [
      "Espere bastante: a primeira vez, um tempo aleatório de {from} a {to} s, a não ser que o motivo diga quando (`retry-after=`).",
      "Se você tem vários endereços, tente primeiro o próximo.",
      "Ofereça ao usuário um botão para reconectar: é isso que o registro na IANA tem em mente.",
    ],
    server: [
      "Aceite e feche com 1013 em vez de recusar: um navegador não consegue ler um status HTTP nem `Retry-After`.",
      "Dê a cada cliente recusado um horário de retorno diferente.",
    ],
    path: [
      "Limite também no balanceador as conexões por segundo: uma fila de accept cheia gera 1006.",
    ],
    use: "Feche com este código quando você está saudável, mas lotado.",
    misreadings: [
      {
        claim: "1013 significa reconectar com o backoff de sempre, a partir de 1 s.",
        truth:
          "Isso traz a carga de volta imediatamente. O registro na IANA pede muito mais moderação.",
      },
    ],
    symptoms: ["try again later", "servidor sobrecarregado", "conexões demais"],
  },
  1014: {
    short: "Um gateway intermediário recebeu uma resposta inválida do servidor atrás dele.",
    meaning:
      "O endpoint atua como gateway ou proxy e recebeu uma resposta inválida do servidor atrás dele, como no HTTP 502. O registro não lhe dá um nome curto; o usual é Bad Gateway.",
    seen: [
      "O upstream de um gateway fechou, caiu ou respondeu algo que não é WebSocket.",
      "Um gateway de chat ou de API perdeu o serviço em nome do qual responde.",
    ],
    client: [
      "Reconecte com backoff exponencial: o gateway em si está vivo.",
      "Diga ao usuário que o problema é do serviço, não da rede.",
    ],
    server: [
      "Se você é o gateway: registre no log o upstream e a resposta dele.",
      "Se você é o upstream: procure crashes e timeouts naquele momento.",
    ],
    path: [
      "Verifique os health checks e os timeouts entre o gateway e o upstream.",
      "Proxies simples não o enviam: quando o upstream morre depois do upgrade, o cliente vê 1006.",
    ],
    use: "Um gateway fecha com ele quando o servidor atrás dele falhou.",
    misreadings: [
      {
        claim: "O nginx envia 1014 quando o backend está fora do ar.",
        truth: "Antes do upgrade ele responde HTTP 502; depois, a conexão cai: ambos são 1006.",
      },
    ],
    symptoms: ["bad gateway", "erro de upstream", "502 websocket"],
  },
  1015: {
    short: "O handshake TLS falhou. Informado localmente, nunca enviado.",
    meaning:
      "Reservado para um handshake TLS que falhou, por exemplo porque o certificado não pode ser verificado. Nunca aparece num frame, pois ainda não havia conexão. Os navegadores devem mostrar 1006 em vez dele; o Firefox mostra 1015.",
    seen: [
      "No Firefox: um certificado autoassinado ou expirado, ou `wss://` numa porta sem TLS.",
      "Em outros runtimes, a mesma falha aparece como 1006.",
    ],
    client: [
      "Tente de novo com backoff apenas porque o certificado pode vir a ser renovado; raramente adianta em pouco tempo.",
      "Abra o mesmo host com `https://` no navegador: ele mostra o que há de errado com o certificado.",
    ],
    server: [
      "Renove o certificado, envie a cadeia completa, use o nome certo.",
      "Verifique se a porta fala TLS.",
    ],
    path: ["Verifique onde o TLS termina: no balanceador, numa CDN, no proxy de uma empresa."],
    use: "Nunca o envie. Um handshake TLS que falhou não tem frame Close.",
    misreadings: [
      {
        claim: "Se fosse TLS, eu veria 1015.",
        truth:
          "Só no Firefox. Chromium, Node e Deno mostram o que mostram em qualquer tentativa que falha.",
      },
    ],
    symptoms: [
      "erro de certificado websocket",
      "certificado autoassinado wss",
      "falha no handshake TLS",
      "erro SSL",
    ],
  },
  unassigned: {
    short: "1016–2999: guardados para versões futuras do protocolo, não atribuídos.",
    meaning:
      "A faixa pertence ao próprio protocolo, às suas versões futuras e a extensões públicas. Nada nela está atribuído. Bibliotecas rigorosas encerram a conexão com 1002 quando recebem um código desses.",
    seen: ["Um servidor que inventou um número próprio na faixa errada."],
    client: ["Trate como fechamento anormal: volte com backoff exponencial."],
    server: ["Mude os seus códigos para 4000–4999: ali são permitidos em toda parte."],
    path: ["Nada a fazer aqui."],
    use: "Nunca o envie. Códigos próprios ficam entre 4000 e 4999.",
    misreadings: [
      {
        claim: "Um número não atribuído é livre para todos.",
        truth: "Livres são 4000–4999. Para 1016–2999 é preciso um padrão.",
      },
    ],
    symptoms: ["invalid status code", "código de fechamento desconhecido"],
  },
  3000: {
    short: "Não autenticado: primeiro faça login ou renove as credenciais, como no HTTP 401.",
    meaning:
      "O endpoint precisa se autenticar antes que a aplicação possa atendê-lo: as credenciais faltam, são inválidas ou expiraram. Está registrado na IANA e corresponde ao HTTP 401.",
    seen: [
      "O token de acesso expirou com a conexão aberta.",
      "A primeira mensagem não era um login válido.",
      "No Centrifugo o mesmo número significa outra coisa: a conexão foi fechada.",
    ],
    client: [
      "Renove as credenciais e reconecte uma vez. Se a resposta for a mesma, pare e peça ao usuário que faça login.",
      "Nunca reconecte com o mesmo token: ele será recusado de novo.",
    ],
    server: [
      "Aceite o upgrade e depois feche com 3000: um navegador vê um upgrade recusado como 1006 e não fica sabendo de nada.",
      "Avise antes que um token expire, para que os clientes possam renová-lo a tempo.",
    ],
    path: ["Um gateway que valida tokens antes do upgrade esconde a causa: os clientes veem 1006."],
    use: "Feche com este código quando o próprio cliente pode resolver fazendo login de novo.",
    misreadings: [
      {
        claim: "3000 e 3003 são a mesma coisa.",
        truth: "Com 3000, novas credenciais ajudam; com 3003, não.",
      },
    ],
    symptoms: [
      "não autorizado websocket",
      "token expirado",
      "401 websocket",
      "autenticação necessária",
    ],
  },
  3003: {
    short: "Proibido: sabe-se quem você é, mas você não tem permissão, como no HTTP 403.",
    meaning:
      "O endpoint está autenticado, mas não tem direito ao que pediu. Está registrado na IANA e corresponde ao HTTP 403.",
    seen: [
      "O usuário não pode entrar nesta sala, tópico ou tenant.",
      "Uma conta foi bloqueada ou o plano dela não inclui o recurso.",
    ],
    client: [
      "Não reconecte. Mostre ao usuário o que falta.",
      "Volte só depois que as permissões mudarem.",
    ],
    server: [
      "Use 3000 quando um novo login ajudaria e 3003 quando não ajudaria.",
      "Diga no motivo qual permissão falta, se isso puder ser revelado.",
    ],
    path: ["Nada a fazer aqui."],
    use: "Feche com este código quando o cliente é conhecido e mesmo assim não tem permissão.",
    misreadings: [
      {
        claim: "Renovar o token resolve 3003.",
        truth: "O token foi aceito. O que falta é a permissão.",
      },
    ],
    symptoms: ["forbidden", "permissão negada", "403 websocket", "acesso negado"],
  },
  3008: {
    short: "Muito lento: o endpoint demorou demais para responder, como no HTTP 408.",
    meaning:
      "Um endpoint demorou demais para responder a uma requisição da aplicação. Está registrado na IANA e corresponde ao HTTP 408. Os dois lados estão vivos; um deles perdeu um prazo.",
    seen: [
      "O cliente não fez login dentro do tempo que o servidor permite.",
      "Uma resposta exigida pelo protocolo veio tarde demais, ou nem veio.",
      "No Centrifugo o mesmo número significa que o cliente lê devagar demais.",
    ],
    client: [
      "Reconecte com backoff exponencial.",
      "Procure o que atrasou a resposta: uma página em segundo plano, uma thread principal bloqueada, uma rede lenta.",
    ],
    server: [
      "Escolha prazos que um celular numa rede ruim consiga cumprir.",
      "Se não veio nada, encerre a conexão TCP em vez disso: um lado morto não consegue ler o código.",
    ],
    path: ["Meça a latência do caminho antes de culpar o cliente."],
    use: "Feche com este código quando o outro lado está vivo, mas não respondeu a tempo.",
    misreadings: [
      {
        claim: "O limite de inatividade de um balanceador aparece como 3008.",
        truth: "Um balanceador corta sem frame Close: isso é 1006.",
      },
    ],
    symptoms: [
      "timeout",
      "tempo limite da requisição esgotado",
      "408 websocket",
      "não respondeu a tempo",
    ],
  },
  registrable: {
    short: "3000–3999: para bibliotecas e frameworks, mediante registro na IANA.",
    meaning:
      "A faixa é para bibliotecas, frameworks e aplicações que registram um código na IANA, por ordem de chegada. O protocolo não dá significado a esses números. Registrados estão 3000, 3003 e 3008; há sistemas que usam outros sem registro.",
    seen: [
      "Um sistema como o Centrifugo fechou a conexão: a documentação dele diz o que o número significa.",
    ],
    client: [
      "Descubra qual sistema o envia e use as regras dele: um preset deste projeto, se houver.",
      "Sem essa informação: volte com backoff exponencial.",
    ],
    server: [
      "Para códigos próprios, use 4000–4999.",
      "O uWebSockets informa um código recebido entre 1012 e 3999 à aplicação como 1006.",
    ],
    path: ["Nada a fazer aqui."],
    use: "Registre-o antes na IANA, ou use 4000–4999.",
    misreadings: [
      {
        claim: "A faixa é livre para aplicações.",
        truth: "Ela é para códigos registrados. Livres, mediante acordo, são 4000–4999.",
      },
    ],
    symptoms: ["código de fechamento personalizado", "código de disconnect do centrifugo"],
  },
  private: {
    short: "4000–4999: para uso próprio; cada sistema lhes dá o seu significado.",
    meaning:
      "A faixa é para uso privado e não pode ser registrada. Os dois lados combinam o significado. O mesmo número significa coisas diferentes em sistemas diferentes, por isso o que importa é saber com qual sistema você está falando.",
    seen: [
      "A própria aplicação fechou: a documentação dela diz o que o número significa.",
      "Um sistema conhecido fechou: Discord, Pusher, graphql-ws, Twitch e outros usam esta faixa.",
    ],
    client: [
      "Diga ao cliente com qual sistema ele está falando: um preset, ou regras próprias para cada código.",
      "Sem essa informação: volte com backoff exponencial.",
    ],
    server: [
      "Documente quais dos seus códigos pedem para voltar e quais pedem para não voltar. Faixas são mais fáceis de lembrar.",
      "Estes são os únicos códigos, além de 1000, que todo cliente e toda biblioteca conseguem enviar.",
    ],
    path: ["Nada a fazer aqui: os proxies os repassam sem alterá-los."],
    use: "Feche com um deles quando nenhum código padrão diz isso e os dois lados conhecem a sua lista.",
    misreadings: [
      {
        claim: "4001 significa não autorizado.",
        truth:
          "No PandaScore, sim. No Discord é um opcode desconhecido; no Pusher, uma aplicação inexistente.",
      },
    ],
    symptoms: [
      "código de fechamento personalizado",
      "4001",
      "4401",
      "código de fechamento da aplicação",
    ],
  },
  outside: {
    short: "5000 e acima: fora do registro, indefinidos.",
    meaning:
      "Os dois bytes de um frame Close comportam números até 65535, mas acima de 4999 nada está definido. O Chromium e o Firefox mostram um número desses à página; o WebKitGTK e bibliotecas rigorosas encerram a conexão com 1002.",
    seen: ["Um servidor que envia os seus próprios números de erro sem validá-los."],
    client: ["Trate como fechamento anormal: volte com backoff exponencial."],
    server: ["Mapeie os seus números de erro para 4000–4999, ou coloque-os no motivo."],
    path: ["Nada a fazer aqui."],
    use: "Nunca o envie. Códigos próprios ficam entre 4000 e 4999.",
    misreadings: [
      {
        claim: "O navegador mostrou 5000 com `wasClean` `true`, então é válido.",
        truth:
          "O Chromium e o Firefox o deixam passar sem validar. WebKitGTK, `ws` e undici o recusam.",
      },
    ],
    symptoms: ["código de fechamento 5000", "código de fechamento desconhecido"],
  },
};
