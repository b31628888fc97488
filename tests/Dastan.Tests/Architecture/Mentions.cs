using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Dastan.Tests.Architecture;

/// <summary>
/// Which types a type mentions: in what it derives from, holds, takes, answers and is marked with, and in the code of its
/// methods. Closures, iterators and other nested types count as part of the type that they lie in.
/// </summary>
internal static class Mentions
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    private static readonly ConditionalWeakTable<Type, HashSet<Type>> Known = [];

    public static IReadOnlySet<Type> Of(Type type) =>
        Known.GetValue(type, outermost => [.. InType(outermost).SelectMany(Parts).Select(Outermost)]);

    /// <summary>The type that a nested type lies in; itself when it is not nested.</summary>
    public static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type.IsGenericType && !type.IsGenericTypeDefinition ? type.GetGenericTypeDefinition() : type;
    }

    private static IEnumerable<Type?> InType(Type type)
    {
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        return
        [
            type.BaseType,
            .. type.GetInterfaces().Except(inherited),
            .. type.CustomAttributes.Select(mark => mark.AttributeType),
            .. type.GetFields(Declared).SelectMany(InField),
            .. type.GetMethods(Declared).SelectMany(InMethod),
            .. type.GetConstructors(Declared).SelectMany(InMethod),
            .. type.GetNestedTypes(Declared).SelectMany(InType),
        ];
    }

    private static IEnumerable<Type?> InField(FieldInfo field) =>
        [field.FieldType, .. field.CustomAttributes.Select(mark => mark.AttributeType)];

    private static IEnumerable<Type?> InMethod(MethodBase method) =>
        [
            (method as MethodInfo)?.ReturnType,
            .. method.GetParameters().Select(parameter => parameter.ParameterType),
            .. method.CustomAttributes.Select(mark => mark.AttributeType),
            .. method.GetMethodBody() is { } body ? InBody(method, body) : [],
        ];

    private static IEnumerable<Type?> InBody(MethodBase method, MethodBody body) =>
        [
            .. body.LocalVariables.Select(local => local.LocalType),
            .. body.ExceptionHandlingClauses.Where(IsCatch).Select(clause => clause.CatchType),
            .. Tokens(body.GetILAsByteArray()!).SelectMany(token => InToken(method, token)),
        ];

    private static bool IsCatch(ExceptionHandlingClause clause) =>
        clause.Flags == ExceptionHandlingClauseOptions.Clause;

    private static IEnumerable<int> Tokens(byte[] il)
    {
        for (var at = 0; at < il.Length; )
        {
            var value = il[at] == 0xFE ? (short)(0xFE00 | il[at + 1]) : il[at];
            at += il[at] == 0xFE ? 2 : 1;
            var operand = OpCodes[value].OperandType;
            if (
                operand
                is OperandType.InlineField
                    or OperandType.InlineMethod
                    or OperandType.InlineTok
                    or OperandType.InlineType
            )
                yield return BitConverter.ToInt32(il, at);
            at += Size(operand, il, at);
        }
    }

    private static int Size(OperandType operand, byte[] il, int at) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
            _ => 4,
        };

    private static IEnumerable<Type?> InToken(MethodBase method, int token)
    {
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, ofType, ofMethod) switch
        {
            Type type => [type],
            MethodInfo called => [called.DeclaringType, called.ReturnType, .. ArgumentsOf(called)],
            ConstructorInfo called => [called.DeclaringType],
            FieldInfo field => [field.DeclaringType, field.FieldType],
            _ => [],
        };
    }

    private static Type[] ArgumentsOf(MethodInfo called) => called.IsGenericMethod ? called.GetGenericArguments() : [];

    private static IEnumerable<Type> Parts(Type? type)
    {
        if (type is null || type.IsGenericParameter)
            return [];
        if (type.HasElementType)
            return Parts(type.GetElementType());
        return type.IsGenericType && !type.IsGenericTypeDefinition
            ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)]
            : [type];
    }
}
