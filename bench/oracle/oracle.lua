-- What LuaTeX makes of each case of job.lua, one JSON line per case on result.jsonl. A case is tried
-- with the tolerances in turn; the first under which every line is legal is the one that counts.
local folder = os.getenv("ORACLE_FOLDER")
local job = dofile(folder .. "/job.lua")
local result = assert(io.open(folder .. "/result.jsonl", "w"))

local GLYPH, GLUE, DISC = node.id("glyph"), node.id("glue"), node.id("disc")
local EN_DASH, EM_DASH = 0x2013, 0x2014
local SP_PER_POINT = 65781.76 -- scaled points in a PDF point, 72.27 / 72 * 65536
local INFINITE = 10000

-- Both apostrophes as a letter of the language; once it has one of its own it must be told them all.
local function letters_and_apostrophes(language)
  for letter = 0x41, 0x24F do
    local lower = tex.getlccode(letter)
    if lower > 0 then lang.sethjcode(language, letter, lower) end
  end
  lang.sethjcode(language, 0x27, 0x27)
  lang.sethjcode(language, 0x2019, 0x27)
end

local languages = {}
for tag, given in pairs(job.languages) do
  local language = lang.new()
  lang.clear_patterns(language)
  lang.clear_hyphenation(language)
  if given.apostrophes then letters_and_apostrophes(language) end
  lang.patterns(language, given.patterns)
  lang.hyphenation(language, given.exceptions)
  lang.prehyphenchar(language, 0x2D)
  languages[tag] = { id = lang.id(language), left = given.left, right = given.right }
end

-- A dash may be followed by a line's end, as after TeX's `---`: an empty discretionary stands there.
local function divide_after(head, dash)
  for n in node.traverse_id(GLYPH, head) do
    if n.char == dash and n.next and n.next.id == GLYPH then
      local disc = node.new("disc", "discretionary")
      disc.penalty = tex.exhyphenpenalty
      disc.attr = n.attr
      node.insert_after(head, n, disc)
    end
  end
end

-- An en dash makes a compound, which is not hyphenated, as TeX has it of any explicit hyphen; an em
-- dash stands between two words, which are.
luatexbase.add_to_callback("hyphenate", function(head, tail)
  divide_after(head, EN_DASH)
  lang.hyphenate(head, tail)
  divide_after(head, EM_DASH)
end, "dashes")

local function characters(glyph)
  local known = font.getfont(glyph.font).characters[glyph.char]
  local unicode = known and known.tounicode
  if type(unicode) == "string" then
    return (unicode:gsub("%x%x%x%x", function(hex) return utf8.char(tonumber(hex, 16)) end))
  end
  if type(unicode) == "table" then return utf8.char(table.unpack(unicode)) end
  return utf8.char(unicode or glyph.char)
end

local function read_line(line)
  local text, stretch, shrink = {}, 0, 0
  local function read(head)
    for n in node.traverse(head) do
      if n.id == GLYPH then
        text[#text + 1] = characters(n)
      elseif n.id == DISC and n.replace then
        read(n.replace)
      elseif n.id == GLUE then
        if n.width > 0 then text[#text + 1] = " " end
        if n.stretch_order == 0 then stretch = stretch + n.stretch else stretch = math.huge end
        shrink = shrink + n.shrink
      end
    end
  end
  read(line.head)
  local width = node.dimensions(line.head)
  return { text = table.concat(text), width = width, stretch = stretch, shrink = shrink }
end

-- tex.web §108
local function badness(excess, room)
  if excess == 0 or room == math.huge then return 0 end
  if room <= 0 then return INFINITE end
  local ratio = excess * 297 // room
  return ratio > 1290 and INFINITE or (ratio * ratio * ratio + 0x20000) // 0x40000
end

local function legal(line, measure, try)
  local excess = measure - line.width
  if excess < 0 then return -excess <= line.shrink end
  return badness(excess, line.stretch + try.emergency) <= try.tolerance
end

local current, try, solved

local function quoted(text)
  return '"' .. text:gsub('[\\"]', "\\%0") .. '"'
end

local function write(lines)
  local texts, widths = {}, {}
  for i, line in ipairs(lines) do
    texts[i] = quoted(line.text)
    widths[i] = string.format("%.4f", line.width / SP_PER_POINT)
  end
  result:write(string.format(
    '{"case":%d,"tolerance":%d,"emergency":%g,"lines":[%s],"widths":[%s]}\n',
    current, try.tolerance, try.factor, table.concat(texts, ","), table.concat(widths, ",")))
end

luatexbase.add_to_callback("post_linebreak_filter", function(head)
  local lines, all_legal = {}, true
  for n in node.traverse_id(node.id("hlist"), head) do
    local line = read_line(n)
    lines[#lines + 1] = line
    all_legal = all_legal and legal(line, tex.hsize, try)
  end
  if all_legal then
    solved = true
    write(lines)
  end
  return true
end, "read lines")

local function set(format, ...) tex.print(string.format(format, ...)) end

-- Sets a case once more with the next tolerance, unless it is solved; other numbers of lines are
-- asked for within the first tolerance only.
local function attempt(index, number)
  if number == 1 then solved = false end
  local case, given = job.cases[index], job.tries[number]
  if solved or (case.looseness ~= 0 and number > 1) then return end
  current = index
  try = {
    tolerance = given.tolerance,
    factor = given.emergency,
    emergency = math.floor(given.emergency * case.size * SP_PER_POINT + 0.5),
  }
  local language = languages[case.lang]
  set("\\csname face%s\\endcsname \\hsize=%gbp ", case.face, case.measure)
  set("\\tolerance=%d \\emergencystretch=%dsp \\looseness=%d ", try.tolerance, try.emergency, case.looseness)
  set("\\language=%d \\lefthyphenmin=%d \\righthyphenmin=%d ", language.id, language.left, language.right)
  set(case.align == "left" and "\\ragged " or "\\justified ")
  for i, piece in ipairs(case.pieces) do
    if i > 1 then tex.sprint("~") end
    tex.sprint(-2, piece)
  end
  tex.print("\\par")
end

return {
  -- fontspec wants a file's folder and its name apart.
  family = function(name, file)
    local folder, base = file:match("^(.*/)([^/]+)$")
    set("\\newfamily{%s}{%s}{%s}", name, folder, base)
  end,
  faces = function()
    for name, face in pairs(job.faces) do
      tex.print(string.format("\\face{%s}{%s}{%g}", name, face.file, face.size))
    end
  end,
  cases = function()
    for index = 1, #job.cases do
      for number = 1, #job.tries do
        tex.print(string.format("\\directlua{oracle.attempt(%d,%d)}", index, number))
      end
    end
  end,
  attempt = attempt,
  finish = function() result:close() end,
}
