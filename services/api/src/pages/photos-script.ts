/**
 * The one script of a page behind a link: photos of a report are made smaller and sent one after the other, in parts, and go on where the
 * connection was lost. Without it the same form sends them all. It is served as it stands, so it is written for a browser of some years ago.
 */
export const PHOTOS_SCRIPT = `'use strict';
(function () {
  var SIDE = 2048, PART = 256 * 1024, SMALL = 1500000, MOST = 8;
  var WAITS = [1000, 2000, 5000, 10000, 20000];
  var field = document.querySelector('.photos');
  if (!field || !window.fetch || !HTMLCanvasElement.prototype.toBlob) return;
  var address = field.getAttribute('data-address');
  var input = field.querySelector('input[type=file]');
  var list = field.querySelector('.pictures');
  var status = field.querySelector('.photos-status');
  var form = field.closest('form');
  var tus = { 'Tus-Resumable': '1.0.0' };
  var queue = [], running = false, wake = null, tries = 0;

  var again = document.createElement('button');
  again.type = 'button';
  again.className = 'second';
  again.textContent = 'Tiếp tục gửi ảnh';
  again.hidden = true;
  again.addEventListener('click', goOn);
  status.after(again);
  window.addEventListener('online', goOn);

  input.addEventListener('change', function () {
    var room = MOST - list.children.length;
    Array.prototype.slice.call(input.files).forEach(function (file, index) {
      if (index < room) add(file);
    });
    say(input.files.length > room ? 'Mỗi báo cáo có nhiều nhất ' + MOST + ' ảnh: chỉ lấy ' + Math.max(room, 0) + ' ảnh đầu.' : '');
    input.value = '';
    fit();
    run();
  });
  form.addEventListener('submit', function (event) {
    if (queue.length === 0) return;
    event.preventDefault();
    say('Còn ' + queue.length + ' ảnh chưa gửi xong. Xin chờ, hoặc bỏ những ảnh đó, rồi bấm gửi lại.');
    status.scrollIntoView({ block: 'center' });
  });

  function say(text) { status.textContent = text; }
  function fit() { input.disabled = list.children.length >= MOST; }

  function add(file) {
    var row = document.createElement('li');
    var name = document.createElement('span');
    name.textContent = file.name;
    var bar = document.createElement('progress');
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute('aria-label', 'Đang gửi ' + file.name);
    var told = document.createElement('span');
    told.className = 'hint';
    told.textContent = 'đang chờ';
    var drop = document.createElement('button');
    drop.type = 'button';
    drop.className = 'second';
    drop.textContent = 'Bỏ ảnh này';
    row.append(name, bar, told, drop);
    list.append(row);
    var job = { file: file, row: row, bar: bar, told: told, bytes: null, place: null, dropped: false };
    drop.addEventListener('click', function () {
      job.dropped = true;
      row.remove();
      leave(job);
      if (job.place) fetch(job.place, { method: 'DELETE', headers: tus }).catch(function () {});
      fit();
    });
    queue.push(job);
  }

  function leave(job) {
    var at = queue.indexOf(job);
    if (at >= 0) queue.splice(at, 1);
    if (queue.length === 0) { again.hidden = true; say('Các ảnh đã gửi xong.'); }
  }

  function goOn() { tries = 0; if (wake) wake(); else run(); }

  async function run() {
    if (running) return;
    running = true;
    while (queue.length > 0) {
      var job = queue[0];
      try {
        await send(job);
        tries = 0;
        again.hidden = true;
      } catch (error) {
        if (job.dropped) continue;
        if (error && error.refused) { refuse(job, error.refused); continue; }
        job.told.textContent = 'tạm dừng';
        again.hidden = false;
        say('Mất kết nối. Ảnh đã gửi vẫn còn; phần còn lại được gửi tiếp khi có mạng.');
        await pause(WAITS[Math.min(tries, WAITS.length - 1)]);
        tries += 1;
      }
    }
    running = false;
  }

  function pause(ms) {
    return new Promise(function (resolve) {
      var timer = setTimeout(done, ms);
      function done() { clearTimeout(timer); wake = null; resolve(); }
      wake = done;
    });
  }

  function refuse(job, words) {
    leave(job);
    job.told.className = 'error-text';
    job.told.textContent = words;
    job.bar.remove();
    say('');
  }

  async function send(job) {
    if (!job.bytes) { job.told.textContent = 'đang thu nhỏ'; job.bytes = await shrink(job.file); }
    job.told.textContent = 'đang gửi';
    var offset = 0;
    if (job.place) offset = await arrived(job);
    if (!job.place) {
      var begun = await ask(address + '/tep', { method: 'POST', headers: Object.assign({
        'Upload-Length': String(job.bytes.size),
        'Upload-Metadata': 'filename ' + base64(job.file.name) + ',purpose ' + base64('report')
      }, tus) });
      job.place = begun.headers.get('Location');
      offset = 0;
    }
    while (offset < job.bytes.size && !job.dropped) {
      var part = await ask(job.place, {
        method: 'PATCH',
        headers: Object.assign({ 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' }, tus),
        body: job.bytes.slice(offset, offset + PART)
      });
      offset = Number(part.headers.get('Upload-Offset'));
      job.bar.value = offset / job.bytes.size;
    }
    if (job.dropped) throw new Error('dropped');
    var upload = await (await ask(job.place, { headers: tus })).json();
    job.row.replaceChildren.apply(job.row, picture(upload.fileId, job.file.name));
    leave(job);
  }

  async function arrived(job) {
    var answer = await fetch(job.place, { method: 'HEAD', headers: tus });
    if (answer.ok) return Number(answer.headers.get('Upload-Offset'));
    if (answer.status >= 500) throw new Error('away');
    job.place = null;
    return 0;
  }

  async function ask(path, init) {
    var answer = await fetch(path, init);
    if (answer.ok) return answer;
    var problem = await answer.json().catch(function () { return null; });
    if (problem && problem.code === 'uploadUnknown' || answer.status >= 500 || !problem || problem.code === 'uploadOffsetWrong') throw new Error('away');
    throw { refused: problem.detail.vi };
  }

  function picture(id, name) {
    var image = document.createElement('img');
    image.src = address + '/anh/' + id;
    image.alt = name;
    var label = document.createElement('label');
    label.className = 'choice';
    var box = document.createElement('input');
    box.type = 'checkbox';
    box.name = 'drop.' + id;
    box.value = 'yes';
    var text = document.createElement('span');
    text.textContent = 'Bỏ ảnh này';
    label.append(box, text);
    return [image, label];
  }

  async function shrink(file) {
    try {
      var image = await createImageBitmap(file, { imageOrientation: 'from-image' });
      var scale = Math.min(1, SIDE / Math.max(image.width, image.height));
      if (scale === 1 && file.size <= SMALL) return file;
      var canvas = document.createElement('canvas');
      canvas.width = Math.round(image.width * scale);
      canvas.height = Math.round(image.height * scale);
      var pen = canvas.getContext('2d');
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      image.close();
      var smaller = await new Promise(function (resolve) { canvas.toBlob(resolve, 'image/jpeg', 0.85); });
      return smaller && smaller.size < file.size ? smaller : file;
    } catch (error) {
      return file; // the server says what is wrong with it
    }
  }

  function base64(text) {
    return btoa(Array.from(new TextEncoder().encode(text), function (byte) { return String.fromCharCode(byte); }).join(''));
  }
})();
`;
