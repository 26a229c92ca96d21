-- Parses texts with the tree-sitter grammar and writes what each has as one line of JSON: its named nodes as
-- [type, start, end], in bytes, and what each query captures as [capture, start, end, node's type].
-- Not by `readfile()`, which takes byte order marks away.
local file = assert(io.open(vim.env.QVMCONF_REQUEST, 'rb'))
local request = vim.fn.json_decode(file:read('*a'))
file:close()

local function run()
  -- `language.add` and `query.parse` are there since 0.9; Debian's Neovim may be older.
  local language, queries = vim.treesitter.language, vim.treesitter.query
  if language.add then
    language.add('qvmconf', { path = request.parser })
  else
    language.require_language('qvmconf', request.parser)
  end
  local compiled = {}
  for _, source in ipairs(request.queries) do
    table.insert(compiled, (queries.parse or queries.parse_query)('qvmconf', source))
  end

  local function bytes(node)
    local _, _, from = node:start()
    local _, _, to = node:end_()
    return from, to
  end

  local results = {}
  for _, asked in ipairs(request.texts) do
    local text = asked.text
    local root = vim.treesitter.get_string_parser(text, 'qvmconf'):parse()[1]:root()
    local nodes, colours = {}, {}
    local function walk(node)
      for child in node:iter_children() do
        if child:named() then
          local from, to = bytes(child)
          table.insert(nodes, { child:type(), from, to })
          walk(child)
        end
      end
    end
    walk(root)
    for _, query in ipairs(asked.coloured and compiled or {}) do
      local captures = {}
      for id, node in query:iter_captures(root, text, 0, -1) do
        local from, to = bytes(node)
        table.insert(captures, { query.captures[id], from, to, node:type() })
      end
      table.insert(colours, captures)
    end
    table.insert(results, { faulty = root:has_error(), nodes = nodes, colours = colours })
  end
  return results
end

local ok, result = pcall(run)
vim.fn.writefile({ vim.fn.json_encode(ok and { results = result } or { failed = tostring(result) }) }, request.answer)
vim.cmd('qall!')
